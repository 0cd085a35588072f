package org.entente.conventions.container;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.crypto.Data;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.OctetStreamData;
import javax.xml.crypto.URIDereferencer;
import javax.xml.crypto.URIReference;
import javax.xml.crypto.URIReferenceException;
import javax.xml.crypto.XMLCryptoContext;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// A signature's core (XML Signature, W3C 2008, section 3.2): whether these bytes were signed with
/// the key of this certificate. Who that is and whether to trust it, others have to tell.
///
/// @param file where in the container it stands
/// @param certificate that of the signing key, or none when the core is broken
/// @param covers the documents of the container that it signs
public record CoreSignature(String file, List<X509Certificate> certificate, Set<String> covers) {

  public CoreSignature {
    certificate = List.copyOf(certificate);
    covers = Set.copyOf(covers);
  }

  /// Whether nothing that it covers was changed.
  public boolean isIntact() {
    return !certificate.isEmpty();
  }

  /// SHA-256 of the certificate, in hexadecimal; empty when the core is broken.
  public String fingerprint() {
    return isIntact() ? fingerprint(certificate.getFirst()) : "";
  }

  /// SHA-256 of a certificate, in hexadecimal.
  public static String fingerprint(X509Certificate certificate) {
    try {
      return Digests.sha256(certificate.getEncoded());
    } catch (CertificateEncodingException failure) {
      throw new IllegalStateException("A certificate that was read can be written", failure);
    }
  }

  /// All signatures of a container, checked.
  public static List<CoreSignature> of(Container container) {
    List<CoreSignature> all = new ArrayList<>();
    for (String file : container.signatureFiles()) {
      byte[] xml = container.files().get(file);
      try {
        NodeList found = parse(xml).getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        for (int index = 0; index < found.getLength(); index++) {
          all.add(check(file, (Element) found.item(index), container));
        }
      } catch (SAXException
          | IOException
          | MarshalException
          | XMLSignatureException
          | ClassCastException _) {
        all.add(new CoreSignature(file, List.of(), Set.of()));
      }
    }
    return all;
  }

  private static CoreSignature check(String file, Element element, Container container)
      throws MarshalException, XMLSignatureException {
    XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
    Set<String> covers = new HashSet<>();
    for (X509Certificate candidate : certificates(element)) {
      DOMValidateContext context = new DOMValidateContext(candidate.getPublicKey(), element);
      context.setURIDereferencer(new FromContainer(factory.getURIDereferencer(), container));
      identify(element, context);
      XMLSignature signature = factory.unmarshalXMLSignature(context);
      if (signature.validate(context)) {
        for (Reference reference : signature.getSignedInfo().getReferences()) {
          covers.add(reference.getURI());
        }
        covers.retainAll(container.documents());
        return new CoreSignature(file, List.of(candidate), covers);
      }
    }
    return new CoreSignature(file, List.of(), Set.of());
  }

  /// The certificates that the signature carries (XML Signature, 4.5.4), in their order.
  private static List<X509Certificate> certificates(Element signature) {
    List<X509Certificate> all = new ArrayList<>();
    NodeList found = signature.getElementsByTagNameNS(XMLSignature.XMLNS, "X509Certificate");
    for (int index = 0; index < found.getLength(); index++) {
      String base64 = found.item(index).getTextContent();
      try {
        byte[] encoded = Base64.getMimeDecoder().decode(base64);
        all.add(
            (X509Certificate)
                CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(encoded)));
      } catch (CertificateException | IllegalArgumentException _) {
        // What is no certificate signs nothing.
      }
    }
    return all;
  }

  /// XML itself does not tell which attributes are ids; XAdES (EN 319 132-1, 4.3.1) calls it `Id`.
  private static void identify(Element signature, DOMValidateContext context) {
    NodeList all = signature.getElementsByTagName("*");
    for (int index = 0; index < all.getLength(); index++) {
      Element element = (Element) all.item(index);
      if (element.hasAttribute("Id")) {
        context.setIdAttributeNS(element, null, "Id");
      }
    }
  }

  private static Document parse(byte[] xml) throws SAXException, IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      var builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (ParserConfigurationException failure) {
      throw new IllegalStateException("Java's own reader of XML can be made secure", failure);
    }
  }

  /// Finds documents in the container, and whatever begins with `#` in the signature itself.
  private record FromContainer(URIDereferencer inside, Container container)
      implements URIDereferencer {

    @Override
    public Data dereference(URIReference reference, XMLCryptoContext context)
        throws URIReferenceException {
      String name = reference.getURI();
      if (name == null || name.startsWith("#") || name.isEmpty()) {
        return inside.dereference(reference, context);
      }
      byte[] content = container.file(name);
      if (content == null) {
        throw new URIReferenceException("The container holds no such document");
      }
      return new OctetStreamData(new ByteArrayInputStream(content));
    }
  }
}
