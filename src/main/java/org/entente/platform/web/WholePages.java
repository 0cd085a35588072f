package org.entente.platform.web;

import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/// Lets Tomcat hand a page to the operating system whole, rather than in pieces of 8 kB: the agenda
/// is eight times as long.
@Component
class WholePages implements WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> {

  /// Kept for each connection, in bytes.
  private static final int BUFFER = 64 * 1024;

  @Override
  public void customize(ConfigurableTomcatWebServerFactory factory) {
    factory.addConnectorCustomizers(
        connector -> connector.setProperty("socket.appWriteBufSize", String.valueOf(BUFFER)));
  }
}
