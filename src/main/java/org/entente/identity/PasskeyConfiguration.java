package org.entente.identity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.UserCredentialRepository;

/// Where passkeys are kept: Spring Security's own tables.
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration {

  @Bean
  PublicKeyCredentialUserEntityRepository passkeyOwners(JdbcOperations sql) {
    return new JdbcPublicKeyCredentialUserEntityRepository(sql);
  }

  @Bean
  UserCredentialRepository passkeyCredentials(JdbcOperations sql) {
    return new JdbcUserCredentialRepository(sql);
  }
}
