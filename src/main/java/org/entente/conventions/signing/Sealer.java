package org.entente.conventions.signing;

import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.asic.xades.ASiCWithXAdESSignatureParameters;
import eu.europa.esig.dss.asic.xades.merge.ASiCEWithXAdESContainerMerger;
import eu.europa.esig.dss.asic.xades.signature.ASiCWithXAdESService;
import eu.europa.esig.dss.enumerations.ASiCContainerType;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.EncryptionAlgorithm;
import eu.europa.esig.dss.enumerations.MimeType;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.SignerLocation;
import eu.europa.esig.dss.model.x509.CertificateToken;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.entente.conventions.SignConvention.Ceremony;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes, joins and prolongs containers with DSS. No bean, so that DSS is loaded when somebody
/// signs
/// and not before.
final class Sealer {

  private static final Logger log = LoggerFactory.getLogger(Sealer.class);
  private static final String NAME = "convention.asice";

  private final Trust trust;
  private final @Nullable URI timestamps;

  /// @param timestamps whom to ask for timestamps, or null
  Sealer(Trust trust, @Nullable URI timestamps) {
    this.trust = trust;
    this.timestamps = timestamps;
  }

  /// A container of these documents with one signature, with a timestamp where an authority gives
  /// one.
  ///
  /// @param documents what is signed, by name, in the container's order
  byte[] seal(Map<String, byte[]> documents, SigningKey key, Ceremony ceremony, Instant now) {
    List<DSSDocument> files =
        documents.entrySet().stream()
            .<DSSDocument>map(
                file ->
                    new InMemoryDocument(
                        file.getValue(), file.getKey(), MimeType.fromFileName(file.getKey())))
            .toList();
    if (timestamps != null) {
      try {
        return seal(files, key, parameters(key, ceremony, now, SignatureLevel.XAdES_BASELINE_T));
      } catch (DSSException | AlertException failure) {
        log.warn("A signature goes without its timestamp: {}", failure.toString());
      }
    }
    return seal(files, key, parameters(key, ceremony, now, SignatureLevel.XAdES_BASELINE_B));
  }

  private byte[] seal(
      List<DSSDocument> files, SigningKey key, ASiCWithXAdESSignatureParameters parameters) {
    ASiCWithXAdESService service = service();
    SignatureAlgorithm algorithm = parameters.getSignatureAlgorithm();
    try {
      Signature signature = Signature.getInstance(algorithm.getJCEId());
      signature.initSign(key.key());
      signature.update(service.getDataToSign(files, parameters).getBytes());
      SignatureValue value = new SignatureValue(algorithm, signature.sign());
      return bytes(service.signDocument(files, parameters, value));
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException("This key does not sign", failure);
    }
  }

  private ASiCWithXAdESSignatureParameters parameters(
      SigningKey key, Ceremony ceremony, Instant now, SignatureLevel level) {
    ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
    parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
    parameters.setSignatureLevel(level);
    parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
    parameters.setEncryptionAlgorithm(EncryptionAlgorithm.forKey(key.certificate().getPublicKey()));
    parameters.setSigningCertificate(new CertificateToken(key.certificate()));
    parameters.setCertificateChain(key.chain().stream().map(CertificateToken::new).toList());
    parameters.bLevel().setSigningDate(LibraryDates.of(now));
    parameters.bLevel().setClaimedSignerRoles(List.of(ceremony.signatory()));
    SignerLocation place = new SignerLocation();
    place.setLocality(ceremony.place());
    parameters.bLevel().setSignerLocation(place);
    return parameters;
  }

  /// One container with the documents and signatures of both.
  static byte[] merge(byte[] one, byte[] other) {
    return bytes(
        new ASiCEWithXAdESContainerMerger(
                new InMemoryDocument(one, NAME), new InMemoryDocument(other, NAME))
            .merge());
  }

  /// The container with all signatures in their long-term form (XAdES-BASELINE-LT): with timestamps
  /// and all that validates them later without asking anybody.
  ///
  /// @throws DSSException or AlertException when something that it takes cannot be had now
  byte[] prolong(byte[] container) {
    ASiCWithXAdESSignatureParameters parameters = new ASiCWithXAdESSignatureParameters();
    parameters.aSiC().setContainerType(ASiCContainerType.ASiC_E);
    parameters.setSignatureLevel(SignatureLevel.XAdES_BASELINE_LT);
    return bytes(service().extendDocument(new InMemoryDocument(container, NAME), parameters));
  }

  private ASiCWithXAdESService service() {
    ASiCWithXAdESService service = new ASiCWithXAdESService(Verification.of(trust));
    if (timestamps != null) {
      service.setTspSource(new Timestamps(timestamps));
    }
    return service;
  }

  private static byte[] bytes(DSSDocument document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      document.writeTo(bytes);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return bytes.toByteArray();
  }
}
