package org.infrawiki.export;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes XML documents (XML 1.0, UTF-8), an element a line. Characters XML does not know are left out. */
final class Xml {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter out;

    Xml() {
        try {
            out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            out.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            out.writeCharacters("\n");
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** Opens an element; attributes are pairs of name and value. */
    Xml open(String name, String... attributes) {
        try {
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters("\n");
            return this;
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }

    Xml close() {
        try {
            out.writeEndElement();
            out.writeCharacters("\n");
            return this;
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** An element with text; none for an empty text. */
    Xml text(String name, String text, String... attributes) {
        if (text.isEmpty()) {
            return this;
        }
        try {
            out.writeStartElement(name);
            attributes(attributes);
            out.writeCharacters(clean(text));
            out.writeEndElement();
            out.writeCharacters("\n");
            return this;
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }

    /** An element without content. */
    Xml empty(String name, String... attributes) {
        try {
            out.writeEmptyElement(name);
            attributes(attributes);
            out.writeCharacters("\n");
            return this;
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }

    byte[] bytes() {
        try {
            out.writeEndDocument();
            out.flush();
            return bytes.toByteArray();
        } catch (XMLStreamException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            out.writeAttribute(attributes[i], clean(attributes[i + 1]));
        }
    }

    /** Text of the characters XML 1.0 allows (section 2.2). */
    private static String clean(String text) {
        if (text.codePoints().allMatch(Xml::isAllowed)) {
            return text;
        }
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints().filter(Xml::isAllowed).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= 0x20 && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c >= 0x10000;
    }
}
