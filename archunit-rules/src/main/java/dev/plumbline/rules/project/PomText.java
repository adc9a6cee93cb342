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
import java.util.Optional;
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

/** What stands in one pom, with the line of every dependency; nothing in it is resolved. */
final class PomText extends DefaultHandler {

    private static final Pattern DEPENDENCY = Pattern.compile("project/(?:profiles/profile/)?dependencies/dependency");
    private static final Pattern MANAGED =
            Pattern.compile("project/(?:profiles/profile/)?dependencyManagement/dependencies/dependency");
    private static final Pattern MODULE =
            Pattern.compile("project/(?:profiles/profile/)?(?:modules/module|subprojects/subproject)");
    private static final Pattern PROPERTY = Pattern.compile("project/(profiles/profile/)?properties/([^/]+)");
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");

    /** Properties that name each other in a circle have no value. */
    private static final int DEEPEST = 10;

    private final Deque<String> path = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private final Map<String, String> properties = new HashMap<>();
    private final List<Map<String, String>> ofProfiles = new ArrayList<>();
    private final Map<String, String> parts = new HashMap<>();
    private final List<Written> dependencies = new ArrayList<>();
    private final List<Written> managed = new ArrayList<>();
    private final List<String> modules = new ArrayList<>();
    private final List<String> exclusions = new ArrayList<>();
    private @Nullable Locator locator;
    private int line;

    private PomText() {}

    /**
     * A dependency as it is written.
     *
     * @param type empty for a jar
     * @param systemPath of the jar itself, if it comes from no repository; else empty
     */
    record Written(
            String group,
            String artifact,
            String scope,
            boolean isOptional,
            List<String> exclusions,
            int line,
            String type,
            String systemPath) {

        Written resolved(Map<String, String> properties) {
            return new Written(
                    PomText.resolved(group, properties),
                    PomText.resolved(artifact, properties),
                    PomText.resolved(scope, properties),
                    isOptional,
                    exclusions.stream()
                            .map(exclusion -> PomText.resolved(exclusion, properties))
                            .toList(),
                    line,
                    PomText.resolved(type, properties),
                    PomText.resolved(systemPath, properties));
        }

        /** Whether nothing is left to be resolved of what it is. */
        boolean isTold() {
            return !(coordinates() + systemPath).contains("${");
        }

        /** Whether it stands for what its pom lists. */
        boolean isPom() {
            return type.equals("pom");
        }

        String coordinates() {
            return group + ":" + artifact;
        }

        Dependency in(String file, List<String> by) {
            return new Dependency(group, artifact, scope, exclusions, file, line, by);
        }
    }

    /** @param name of the file, as messages have it */
    static PomText of(Path file, String name) {
        try {
            return read(file);
        } catch (SAXParseException e) {
            throw new NotCheckedError(
                    name + ":" + e.getLineNumber() + ":" + e.getColumnNumber() + " is no XML: " + e.getMessage(),
                    "mend the line");
        } catch (SAXException | IOException e) {
            throw new NotCheckedError(name + " cannot be read: " + e.getMessage(), "mend it");
        }
    }

    static PomText read(Path file) throws SAXException, IOException {
        PomText reader = new PomText();
        try (InputStream in = Files.newInputStream(file)) {
            SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            factory.newSAXParser().parse(new InputSource(in), reader);
        } catch (ParserConfigurationException e) {
            throw new SAXException(e);
        }
        return reader;
    }

    String group() {
        return properties.getOrDefault("project.groupId", "");
    }

    Optional<LibraryPom.Parent> parent() {
        String artifact = properties.getOrDefault("project.parent.artifactId", "");
        return artifact.isEmpty()
                ? Optional.empty()
                : Optional.of(new LibraryPom.Parent(
                        properties.getOrDefault("project.parent.groupId", ""),
                        artifact,
                        properties.getOrDefault("project.parent.version", "")));
    }

    /** Where the parent is said to be, relative to the pom's folder; empty if nowhere but in a repository. */
    String parentPath() {
        return properties.getOrDefault("project.parent.relativePath", "../pom.xml");
    }

    /** Its own, and {@code project.groupId} and the like. */
    Map<String, String> properties() {
        return properties;
    }

    /** Those of each profile that has some. */
    List<Map<String, String>> ofProfiles() {
        return ofProfiles;
    }

    List<Written> dependencies() {
        return dependencies;
    }

    List<Written> managed() {
        return managed;
    }

    List<String> modules() {
        return modules;
    }

    /** With properties that are named in properties, as far as they are known. */
    static String resolved(String value, Map<String, String> properties) {
        String resolved = value;
        for (int depth = 0; depth < DEEPEST && resolved.contains("${"); depth++) {
            resolved = PLACE.matcher(resolved)
                    .replaceAll(
                            place -> Matcher.quoteReplacement(properties.getOrDefault(place.group(1), place.group())));
        }
        return resolved;
    }

    @Override
    public void setDocumentLocator(Locator locator) {
        this.locator = locator;
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) {
        path.addLast(name);
        text.setLength(0);
        if (path.size() == 3 && name.equals("profile")) {
            ofProfiles.add(new HashMap<>());
        }
        if (name.equals("dependency") && locator != null) {
            parts.clear();
            exclusions.clear();
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
        String value = text.toString().strip();
        text.setLength(0);
        Matcher property = PROPERTY.matcher(at);
        if (property.matches()) {
            (property.group(1) == null ? properties : ofProfiles.get(ofProfiles.size() - 1))
                    .put(property.group(2), value);
        } else if (at.startsWith("project/parent/") || path.size() == 1) {
            header(at.replace('/', '.'), value);
        }
        if (MODULE.matcher(at).matches()) {
            modules.add(value);
        } else if (DEPENDENCY.matcher(at).matches()) {
            dependencies.add(written());
        } else if (MANAGED.matcher(at).matches()) {
            managed.add(written());
        } else if (at.endsWith("/exclusions/exclusion")) {
            exclusions.add(parts.getOrDefault("exclusion.groupId", "*") + ":"
                    + parts.getOrDefault("exclusion.artifactId", "*"));
        } else if (at.contains("/exclusion/")) {
            parts.put("exclusion." + name, value);
        } else if (at.contains("dependencies/dependency/")) {
            parts.put(name, value);
        }
    }

    /** {@code project.groupId} and the parent's; the parent stands first, and its group goes for the child. */
    private void header(String name, String value) {
        if (!value.isEmpty() || name.endsWith(".relativePath")) {
            properties.put(name, value);
        }
        if (name.equals("project.parent.groupId") || name.equals("project.parent.version")) {
            properties.putIfAbsent(name.replace(".parent", ""), value);
        }
    }

    private Written written() {
        return new Written(
                parts.getOrDefault("groupId", ""),
                parts.getOrDefault("artifactId", ""),
                parts.getOrDefault("scope", ""),
                parts.getOrDefault("optional", "").equals("true"),
                List.copyOf(exclusions),
                line,
                parts.getOrDefault("type", ""),
                parts.getOrDefault("systemPath", ""));
    }
}
