package org.entente.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class OpenIdClientsTest {

  @Test
  void withoutSettingsThereIsNone() {
    assertThat(clients(Map.of()).all()).isEmpty();
  }

  @Test
  void proConnectNeedsNoMoreThanWhatItGaveUs() {
    OpenIdClient client =
        clients(
                Map.of(
                    "ENTENTE_OPENID_PROCONNECT_PRESET", "proconnect",
                    "ENTENTE_OPENID_PROCONNECT_CLIENT_ID", "us",
                    "ENTENTE_OPENID_PROCONNECT_CLIENT_SECRET", "hush"))
            .find("proconnect")
            .orElseThrow();
    assertThat(client.issuer()).isEqualTo("https://auth.agentconnect.gouv.fr/api/v2");
    assertThat(client.preset().scopes())
        .containsExactly("openid", "given_name", "usual_name", "email");
    assertThat(client.called().in(Locale.ENGLISH)).isEqualTo("ProConnect");
    assertThat(client.toString()).doesNotContain("hush");
  }

  @Test
  void anotherProviderIsCalledAsTheSettingsSay() {
    OpenIdClient client =
        clients(
                Map.of(
                    "ENTENTE_OPENID_REGION_ISSUER", "https://connect.example.org",
                    "ENTENTE_OPENID_REGION_CLIENTID", "us",
                    "ENTENTE_OPENID_REGION_CLIENTSECRET", "hush",
                    "ENTENTE_OPENID_REGION_SIGNATURE", "ES256",
                    "ENTENTE_OPENID_REGION_LABELFR", "la Région",
                    "ENTENTE_OPENID_REGION_LABEL_EN", "the Region"))
            .all()
            .getFirst();
    assertThat(client.name()).isEqualTo("region");
    assertThat(client.preset().vouchesForEmail()).isFalse();
    assertThat(client.called().in(Locale.FRENCH)).isEqualTo("la Région");
    assertThat(client.called().in(Locale.ENGLISH)).isEqualTo("the Region");
  }

  @Test
  void whatIsMissingStopsTheStartAndIsNamed() {
    assertThatThrownBy(() -> clients(Map.of("ENTENTE_OPENID_REGION_CLIENT_ID", "us")))
        .hasMessageContaining("entente.openid.region.issuer is missing")
        .hasMessageContaining("ENTENTE_OPENID_REGION_ISSUER");
    assertThatThrownBy(
            () ->
                clients(
                    Map.of(
                        "ENTENTE_OPENID_REGION_ISSUER", "https://connect.example.org",
                        "ENTENTE_OPENID_REGION_CLIENT_ID", "us",
                        "ENTENTE_OPENID_REGION_CLIENT_SECRET", "hush",
                        "ENTENTE_OPENID_REGION_SIGNATURE", "none")))
        .hasMessageContaining("RS256");
  }

  private static OpenIdClients clients(Map<String, Object> environment) {
    StandardEnvironment settings = new StandardEnvironment();
    settings
        .getPropertySources()
        .replace(
            StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
            new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
    return new OpenIdClients(settings);
  }
}
