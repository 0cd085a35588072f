package org.entente.conventions.signing;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.entente.clusters.Cluster;
import org.entente.conventions.Convention;
import org.entente.conventions.SignConvention;
import org.entente.conventions.SignConvention.Ceremony;
import org.entente.conventions.SignConvention.Outcome;
import org.entente.conventions.container.CoreSignature;
import org.entente.conventions.signing.SigningStore.Electronic;
import org.entente.identity.AccountId;
import org.entente.platform.Problem;
import org.springframework.stereotype.Component;

/// Signs for a party with a certificate of this installation, once its president has typed the code
/// from the mail. The key is made for this one signature and forgotten with it.
@Component
public class SignByCode {

  private final SignConvention sign;
  private final SigningCodes codes;
  private final PrepareDocuments documents;
  private final InstallationAuthority authority;
  private final SigningSettings settings;
  private final EnterSignature enter;
  private final Clock clock;

  SignByCode(
      SignConvention sign,
      SigningCodes codes,
      PrepareDocuments documents,
      InstallationAuthority authority,
      SigningSettings settings,
      EnterSignature enter,
      Clock clock) {
    this.sign = sign;
    this.codes = codes;
    this.documents = documents;
    this.authority = authority;
    this.settings = settings;
    this.enter = enter;
    this.clock = clock;
  }

  /// @param president whose code it is
  /// @param code what they typed
  public Outcome sign(
      Convention convention, Cluster party, AccountId president, Ceremony ceremony, String code) {
    List<Problem> problems = sign.problems(convention, party.id(), ceremony);
    if (!problems.isEmpty()) {
      return new Outcome.Refused(problems);
    }
    Documents signed = documents.of(convention);
    if (!codes.use(president, convention, code.replaceAll("\\s", ""))) {
      return new Outcome.Refused(List.of(Problem.at("code", "signing.problem.code")));
    }
    Instant now = clock.instant();
    SigningKey key = authority.issue(ceremony.signatory(), party.name());
    Trust trust = new Trust(List.of(), List.of()).and(key.chain().getLast());
    byte[] container =
        new Sealer(trust, settings.timestampAuthority())
            .seal(
                SignByCertificate.named(convention, signed, party, Means.CODE, ceremony),
                key,
                ceremony,
                now);
    return enter.enter(
        convention,
        party,
        ceremony,
        new Electronic(Means.CODE, CoreSignature.fingerprint(key.certificate())),
        container);
  }
}
