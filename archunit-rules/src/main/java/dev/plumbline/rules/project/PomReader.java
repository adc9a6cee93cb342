package dev.plumbline.rules.project;

import dev.plumbline.rules.project.Pom.Dependency;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a pom with the line of every dependency. Parents and transitive dependencies are not looked at. */
final class PomReader extends DefaultHandler {

    private static final Pattern DEPENDENCY =
            Pattern.compile("project/(profiles/profile/)?dependencies/dependency(/(groupId|artifactId|scope))?");
    private static final Pattern PROPERTY = Pattern.compile("project/properties/([^/]+)");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> properties = new HashMap<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final Map<String, String> parts = new HashMap<>();
    private @Nullable Locator locator;
    private int line;

    private PomReader() {}

    static Pom read(Path module) {
        Path file = module.resolve("pom.xml");
        if (!Files.isRegularFile(file)) {
            throw new NotCheckedError("there is no pom.xml in " + module, "name the folder of a Maven module");
        }
        PomReader reader = new PomReader();
        try (InputStream in = Files.newInputStream(file)) {
            SAXParserFactory factory = SAXParserFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(in), reader);
        } catch (SAXParseException e) {
            throw new NotCheckedError(
                    "pom.xml:" + e.getLineNumber() + ":" + e.getColumnNumber() + " is no XML: " + e.getMessage(),
                    "mend the line");
        } catch (SAXException | ParserConfigurationException | IOException e) {
            throw new NotCheckedError("pom.xml cannot be read: " + e.getMessage(), "mend it");
        }
        return new Pom(reader.dependencies.stream().map(reader::resolved).toList());
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        path.addLast(name);
        text.setLength(0);
        if (name.equals("dependency") && locator != null) {
            parts.clear();
            line = locator.getLineNumber();
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        text.append(characters, start, length);
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        String at = String.join("/", path);
        path.removeLast();
        Matcher dependency = DEPENDENCY.matcher(at);
        Matcher property = PROPERTY.matcher(at);
        if (property.matches()) {
            properties.put(property.group(1), text.toString().strip());
        } else if (dependency.matches() && dependency.group(3) != null) {
            parts.put(name, text.toString().strip());
        } else if (dependency.matches()) {
            dependencies.add(new Dependency(part("groupId"), part("artifactId"), part("scope"), line));
        }
        text.setLength(0);
    }

    private String part(String name) {
        return parts.getOrDefault(name, "");
    }

    private Dependency resolved(Dependency raw) {
        return new Dependency(resolved(raw.group()), resolved(raw.artifact()), resolved(raw.scope()), raw.line());
    }

    private String resolved(String value) {
        return PLACE.matcher(value)
                .replaceAll(place -> Matcher.quoteReplacement(properties.getOrDefault(place.group(1), place.group())));
    }
}
