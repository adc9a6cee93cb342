package dev.plumbline.rules.dependency;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * An element of a file in XML, with what is in it; without attributes.
 *
 * @param path the names of those around it and its own, with slashes between them
 * @param text its own, without that of the elements in it
 * @param line on which its opening tag ends, from 1
 */
public record XmlElement(String path, StringBuilder text, int line, List<XmlElement> children) {

    /**
     * The outermost element of a file.
     *
     * @throws SAXException if the file is no XML, or declares a type of documents
     */
    public static XmlElement read(Path file) throws SAXException, IOException {
        return read(new InputSource(file.toUri().toString()));
    }

    /**
     * The outermost element of a text.
     *
     * @throws SAXException if it is no XML, or declares a type of documents
     */
    public static XmlElement read(String text) throws SAXException, IOException {
        return read(new InputSource(new StringReader(text)));
    }

    private static XmlElement read(InputSource source) throws SAXException, IOException {
        Reader reader = new Reader();
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(source, reader);
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
        return reader.last;
    }

    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    public String value() {
        return text.toString().strip();
    }

    /** The text of the first element in this one at a path such as {@code parent/groupId}. */
    public Optional<String> value(String below) {
        return at(below).map(XmlElement::value).findFirst();
    }

    /** Those at any of some paths from here, in the order of the file. */
    public Stream<XmlElement> at(String... paths) {
        List<String> wanted = Stream.of(paths).map(below -> path + "/" + below).toList();
        return all().filter(found -> wanted.contains(found.path));
    }

    /** Everything in it at any depth, in the order of the file. */
    public Stream<XmlElement> all() {
        return children.stream().flatMap(child -> Stream.concat(Stream.of(child), child.all()));
    }

    private static final class Reader extends DefaultHandler {

        private final Deque<XmlElement> open = new ArrayDeque<>();
        private XmlElement last = new XmlElement("", new StringBuilder(), 0, new ArrayList<>());
        private @Nullable Locator locator;

        @Override
        public void setDocumentLocator(Locator locator) {
            this.locator = locator;
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) {
            String path = open.isEmpty() ? name : open.element().path + "/" + name;
            int line = Objects.requireNonNull(locator).getLineNumber();
            open.push(new XmlElement(path, new StringBuilder(), line, new ArrayList<>()));
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            open.element().text.append(characters, start, length);
        }

        @Override
        public void endElement(String uri, String localName, String name) {
            last = open.pop();
            if (!open.isEmpty()) {
                open.element().children.add(last);
            }
        }
    }
}
