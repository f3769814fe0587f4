package nl.klankbord.reporting.charges;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes a document of UBL 2.1: groups of the aggregate components, values of the basic ones. */
final class InvoiceXml {
    /** The rules of Peppol BIS Billing 3.0, which hold those of NLCIUS for a Dutch supplier. */
    static final String PEPPOL = "urn:cen.eu:en16931:2017#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0";

    private static final String UBL = "urn:oasis:names:specification:ubl:schema:xsd:";
    private static final String GROUPS = UBL + "CommonAggregateComponents-2";
    private static final String VALUES = UBL + "CommonBasicComponents-2";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    InvoiceXml(String kind) throws XMLStreamException {
        xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
        xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
        xml.writeStartElement(kind);
        xml.writeDefaultNamespace(UBL + kind + "-2");
        xml.writeNamespace("cac", GROUPS);
        xml.writeNamespace("cbc", VALUES);
    }

    static String amount(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    void begin(String group) throws XMLStreamException {
        xml.writeStartElement("cac", group, GROUPS);
    }

    void finish() throws XMLStreamException {
        xml.writeEndElement();
    }

    void value(String name, String value) throws XMLStreamException {
        xml.writeStartElement("cbc", name, VALUES);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    void value(String name, String value, String attribute, String said) throws XMLStreamException {
        xml.writeStartElement("cbc", name, VALUES);
        xml.writeAttribute(attribute, said);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    void money(String name, int cents) throws XMLStreamException {
        value(name, amount(cents), "currencyID", "EUR");
    }

    byte[] end() throws XMLStreamException {
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.close();
        return bytes.toByteArray();
    }
}
