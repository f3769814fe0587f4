package nl.klankbord.reporting.charges;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.Templates;
import javax.xml.transform.TransformerException;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import net.sf.saxon.TransformerFactoryImpl;
import org.xml.sax.SAXException;

/** The published schemas and rules of electronic invoices: UBL 2.1, EN 16931, Peppol BIS Billing 3.0, NLCIUS. */
final class InvoiceRules {
    private static final String RULES = "/external/schematron/";
    /** UBL has room for signatures. Our documents carry none, so that there is such a thing is all that it must know. */
    private static final String SIGNATURES = """
            <schema xmlns="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/09/xmldsig#">
              <element name="Signature"/>
            </schema>""";

    /** Reading one takes seconds. */
    private static final Map<String, Schema> SCHEMAS = new ConcurrentHashMap<>();

    private static final Pattern FAILED =
            Pattern.compile("<svrl:failed-assert.*?id=\"([^\"]*)\".*?<svrl:text>(.*?)</svrl:text>", Pattern.DOTALL);

    static final InvoiceRules EUROPEAN = new InvoiceRules("openpeppol/2024.5/xslt/CEN-EN16931-UBL.xslt");
    static final InvoiceRules PEPPOL = new InvoiceRules("openpeppol/2024.5/xslt/PEPPOL-EN16931-UBL.xslt");
    static final InvoiceRules DUTCH = new InvoiceRules("simplerinvoicing/si-ubl-2.0.3.10.xslt");

    private final Templates sheet;

    private InvoiceRules(String file) {
        try {
            sheet = new TransformerFactoryImpl().newTemplates(new StreamSource(resource(RULES + file)));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The rules that a document breaks. */
    List<String> brokenBy(byte[] document) {
        var report = new StringWriter();
        try {
            sheet.newTransformer()
                    .transform(
                            new StreamSource(new StringReader(new String(document, StandardCharsets.UTF_8))),
                            new StreamResult(report));
        } catch (TransformerException e) {
            throw new IllegalStateException(e);
        }
        var broken = new ArrayList<String>();
        var found = FAILED.matcher(report.toString());
        while (found.find()) broken.add(found.group(1) + ": " + found.group(2).strip());
        if (!report.toString().contains("svrl:fired-rule")) broken.add("no rule was tried");
        return broken;
    }

    /**
     * Holds a document against its schema.
     *
     * @throws SAXException with what is wrong
     */
    static void requireSchema(String kind, byte[] document) throws SAXException, IOException {
        SCHEMAS.computeIfAbsent(kind, InvoiceRules::schema)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(document)));
    }

    private static Schema schema(String kind) {
        var parts = new Source[] {
            new StreamSource(new StringReader(SIGNATURES)),
            new StreamSource(resource("/schemas/CCTS_CCT_SchemaModule.xsd")),
            new StreamSource(resource("/external/schemas/ubl21/maindoc/UBL-" + kind + "-2.1.xsd"))
        };
        try {
            return SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI).newSchema(parts);
        } catch (SAXException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String resource(String file) {
        return Objects.requireNonNull(InvoiceRules.class.getResource(file), file)
                .toString();
    }
}
