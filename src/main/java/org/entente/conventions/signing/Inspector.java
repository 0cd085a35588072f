package org.entente.conventions.signing;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.client.http.IgnoreDataLoader;
import eu.europa.esig.dss.spi.policy.SignaturePolicyProvider;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.policy.ValidationPolicyLoader;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.conventions.container.Container;
import org.entente.conventions.container.CoreSignature;
import org.entente.conventions.signing.Inspected.Form;
import org.entente.conventions.signing.Inspected.Verdict;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Validates containers with DSS by the procedure of ETSI EN 319 102-1, with what lies here:
/// nothing
/// is fetched. No bean, so that DSS is loaded when somebody asks and not before.
final class Inspector {

  private static final Logger log = LoggerFactory.getLogger(Inspector.class);

  /// The Union's default policy of DSS, read once. Only read afterwards.
  private static final ValidationPolicy POLICY =
      ValidationPolicyLoader.fromDefaultValidationPolicy().create();

  /// What DSS says when nothing tells whether a certificate was revoked (dss-messages.properties):
  /// that there are no data, and therefore no conclusion.
  private static final Set<String> ONLY_WITHOUT_REVOCATION =
      Set.of("BBB_XCV_IRDPFC_ANS", "BBB_XCV_SUB_ANS");

  private final Trust trust;

  Inspector(Trust trust) {
    this.trust = trust;
  }

  /// All signatures of a container, in its order; none when it cannot be validated at all. Each
  /// stands in a file of its own.
  List<Inspected> inspect(Container container, Instant at) {
    Map<String, CoreSignature> cores =
        CoreSignature.of(container).stream()
            .collect(Collectors.toMap(CoreSignature::file, Function.identity(), (one, _) -> one));
    if (cores.values().stream().noneMatch(CoreSignature::isIntact)) {
      return cores.values().stream().map(core -> broken(core, at)).toList();
    }
    try {
      SimpleReport report = report(container, at);
      return report.getSignatureIdList().stream()
          .map(id -> inspected(report, id, cores.get(report.getTokenFilename(id)), at))
          .toList();
    } catch (RuntimeException unreadable) {
      // What people bring can trip a validator in many ways; none of them makes a good signature.
      log.warn("A container cannot be validated: {}", unreadable.toString());
      return List.of();
    }
  }

  private SimpleReport report(Container container, Instant at) {
    SignaturePolicyProvider policies = new SignaturePolicyProvider();
    policies.setDataLoader(new IgnoreDataLoader());
    SignedDocumentValidator validator =
        SignedDocumentValidator.fromDocument(
            new InMemoryDocument(container.bytes(), "convention.asice"));
    validator.setCertificateVerifier(Verification.of(trust));
    validator.setSignaturePolicyProvider(policies);
    validator.setEnableEtsiValidationReport(false);
    validator.setValidationTime(LibraryDates.of(at));
    return validator.validateDocument(POLICY).getSimpleReport();
  }

  private static Inspected inspected(
      SimpleReport report, String id, @Nullable CoreSignature core, Instant at) {
    if (core == null || !core.isIntact()) {
      return broken(core, at);
    }
    X509Certificate certificate = core.certificate().getFirst();
    Form form = form(report.getSignatureFormat(id));
    var claimed = report.getSigningTime(id);
    return new Inspected(
        core.file(),
        core.fingerprint(),
        DistinguishedNames.common(certificate.getSubjectX500Principal()),
        DistinguishedNames.common(certificate.getIssuerX500Principal()),
        verdict(report, id),
        form,
        claimed == null ? at : LibraryDates.moment(claimed),
        form == Form.BASIC ? null : LibraryDates.moment(report.getBestSignatureTime(id)));
  }

  private static Inspected broken(@Nullable CoreSignature core, Instant at) {
    String file = core == null ? "" : core.file();
    return new Inspected(file, "", "", "", Verdict.ALTERED, Form.BASIC, at, null);
  }

  private static Form form(@Nullable SignatureLevel level) {
    return switch (level) {
      case XAdES_BASELINE_T, XAdES_T -> Form.TIMESTAMPED;
      case XAdES_BASELINE_LT, XAdES_BASELINE_LTA, XAdES_LT, XAdES_XL, XAdES_A -> Form.LONG_TERM;
      case null, default -> Form.BASIC;
    };
  }

  private static Verdict verdict(SimpleReport report, String id) {
    if (report.getIndication(id) == Indication.TOTAL_PASSED) {
      return Verdict.VALID;
    }
    return switch (report.getSubIndication(id)) {
      case CERTIFICATE_CHAIN_GENERAL_FAILURE -> unknownOrDoubtful(report, id);
      case HASH_FAILURE, SIG_CRYPTO_FAILURE, SIGNED_DATA_NOT_FOUND, FORMAT_FAILURE ->
          Verdict.ALTERED;
      case EXPIRED, NOT_YET_VALID, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED ->
          Verdict.EXPIRED;
      case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Verdict.REVOKED;
      case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE ->
          Verdict.AUTHORITY_UNKNOWN;
      case null, default -> Verdict.DOUBTFUL;
    };
  }

  /// Whether that no revocation list lies here is all that DSS has against a signature.
  private static Verdict unknownOrDoubtful(SimpleReport report, String id) {
    return report.getAdESValidationErrors(id).stream()
            .allMatch(error -> ONLY_WITHOUT_REVOCATION.contains(error.getKey()))
        ? Verdict.REVOCATION_UNKNOWN
        : Verdict.DOUBTFUL;
  }
}
