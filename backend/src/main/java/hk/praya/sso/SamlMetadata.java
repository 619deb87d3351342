package hk.praya.sso;

import hk.praya.sso.OutsideAddress.Unusable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * What a SAML provider says of itself (SAML V2.0 Metadata §2.4.3), of one entity. Read without a document type: no entity is
 * expanded, and nothing outside is fetched.
 *
 * @param certificates those it signs with, the newest last as they stand there
 */
record SamlMetadata(String entityId, String signOn, boolean byPost, List<Signing> certificates) {
    private static final String MD = "urn:oasis:names:tc:SAML:2.0:metadata";
    private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
    private static final String REDIRECT = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect";
    private static final String POST = "urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST";
    private static final int CERTIFICATES = 10;

    /** A certificate, and its body in Base64 as it is handed on. */
    record Signing(X509Certificate certificate, String body) {}

    SamlMetadata {
        certificates = List.copyOf(certificates);
    }

    static SamlMetadata read(String xml) throws Unusable {
        try {
            var factory = DocumentBuilderFactory.newDefaultNSInstance();
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setXIncludeAware(false);
            factory.setExpandEntityReferences(false);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var root = builder.parse(new InputSource(new StringReader(xml.strip()))).getDocumentElement();
            return of(root);
        } catch (SAXException | IOException | ParserConfigurationException e) {
            throw new Unusable("sso_metadata_unreadable");
        }
    }

    private static SamlMetadata of(Element root) throws Unusable {
        if (!MD.equals(root.getNamespaceURI()) || !"EntityDescriptor".equals(root.getLocalName())) throw new Unusable("sso_metadata_unreadable");
        var providers = all(root, MD, "IDPSSODescriptor");
        if (providers.size() != 1 || root.getAttribute("entityID").isBlank()) throw new Unusable("sso_metadata_lacking");
        var provider = providers.getFirst();
        var redirect = at(provider, REDIRECT);
        var post = at(provider, POST);
        if (redirect == null && post == null) throw new Unusable("sso_metadata_lacking");
        var certificates = new ArrayList<Signing>();
        for (var key : all(provider, MD, "KeyDescriptor")) {
            if (key.getAttribute("use").equals("encryption")) continue;
            for (var each : all(key, DS, "X509Certificate")) certificates.add(certificate(each.getTextContent()));
        }
        if (certificates.isEmpty() || certificates.size() > CERTIFICATES) throw new Unusable("sso_certificate_missing");
        return new SamlMetadata(root.getAttribute("entityID").strip(), redirect == null ? post : redirect, redirect == null, certificates);
    }

    private static @org.jspecify.annotations.Nullable String at(Element provider, String binding) {
        return all(provider, MD, "SingleSignOnService").stream().filter(each -> each.getAttribute("Binding").equals(binding)).map(each -> each.getAttribute("Location").strip()).findFirst().orElse(null);
    }

    static Signing certificate(String text) throws Unusable {
        var body = text.replaceAll("-----(BEGIN|END) CERTIFICATE-----", "").replaceAll("\\s", "");
        try {
            var certificate = (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(body)));
            return new Signing(certificate, body);
        } catch (CertificateException | IllegalArgumentException e) {
            throw new Unusable("sso_certificate_unreadable");
        }
    }

    private static List<Element> all(Element within, String namespace, String name) {
        var found = within.getElementsByTagNameNS(namespace, name);
        var all = new ArrayList<Element>();
        for (var i = 0; i < found.getLength(); i++) all.add((Element) found.item(i));
        return all;
    }
}
