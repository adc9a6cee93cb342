package dev.plumbline.rules.dependency;

import dev.plumbline.rules.dependency.ProjectDependencies.Dependency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in one pom, with the line of every dependency; nothing in it is resolved.
 *
 * @param properties its own, and {@code project.groupId} and the like
 * @param ofProfiles the properties of each profile
 */
public record PomText(
        Map<String, String> properties,
        List<Map<String, String>> ofProfiles,
        List<Written> dependencies,
        List<Written> managed,
        List<String> modules) {

    private static final String PROFILE = "profiles/profile";
    private static final Pattern PLACE = Pattern.compile("\\$\\{([^}]+)}");
    /** Properties that name each other in a circle have no value. */
    private static final int DEEPEST = 10;

    /** Where a pom comes from. */
    public record Parent(String group, String artifact, String version) {}

    /**
     * A dependency as it is written.
     *
     * @param type empty for a jar
     * @param systemPath of the jar itself, if it comes from no repository; else empty
     */
    public record Written(Dependency itself, boolean isOptional, String type, String systemPath) {

        private static Written of(XmlElement dependency, String file) {
            Dependency itself = new Dependency(
                    dependency.value("groupId").orElse(""),
                    dependency.value("artifactId").orElse(""),
                    dependency.value("scope").orElse(""),
                    dependency
                            .at("exclusions/exclusion")
                            .map(excluded -> excluded.value("groupId").orElse("*") + ":"
                                    + excluded.value("artifactId").orElse("*"))
                            .toList(),
                    file,
                    dependency.line());
            return new Written(
                    itself,
                    dependency.value("optional").orElse("").equals("true"),
                    dependency.value("type").orElse(""),
                    dependency.value("systemPath").orElse(""));
        }

        public Written resolved(Map<String, String> properties) {
            UnaryOperator<String> resolved = text -> PomText.resolved(text, properties);
            return new Written(itself.with(resolved), isOptional, resolved.apply(type), resolved.apply(systemPath));
        }

        /** With the scope that managed dependencies say, by coordinates, if it says none itself. */
        public Dependency managed(Map<String, String> scopes) {
            String other = scopes.getOrDefault(coordinates(), "");
            return itself.scope().isEmpty() ? itself.inScope(other) : itself;
        }

        /** Whether nothing is left to be resolved of what it is. */
        public boolean isTold() {
            return !(coordinates() + systemPath).contains("${");
        }

        /** Whether it stands for what its pom lists. */
        public boolean isPom() {
            return type.equals("pom");
        }

        public String coordinates() {
            return itself.group() + ":" + itself.artifact();
        }
    }

    /** @param file where it stands, as messages name it */
    public static PomText of(XmlElement project, String file) {
        return new PomText(
                properties(project),
                project.at(PROFILE)
                        .map(profile -> texts(profile.at("properties")))
                        .toList(),
                dependencies(project, "dependencies/dependency", file),
                dependencies(project, "dependencyManagement/dependencies/dependency", file),
                everywhere(project, "modules/module", "subprojects/subproject")
                        .map(XmlElement::value)
                        .toList());
    }

    private static List<Written> dependencies(XmlElement project, String path, String file) {
        return everywhere(project, path)
                .map(dependency -> Written.of(dependency, file))
                .toList();
    }

    /** In the pom itself, and in its profiles. */
    private static Stream<XmlElement> everywhere(XmlElement project, String... paths) {
        return project.at(Stream.of(paths)
                .flatMap(path -> Stream.of(path, PROFILE + "/" + path))
                .toArray(String[]::new));
    }

    /** The parent's group and version go for the child, too. */
    private static Map<String, String> properties(XmlElement project) {
        Map<String, String> properties = texts(project.at("properties"));
        Map<String, String> parent = texts(project.at("parent"));
        parent.forEach((name, value) -> {
            if (!value.isEmpty() || name.equals("relativePath")) {
                properties.put("project.parent." + name, value);
            }
        });
        parent.keySet().retainAll(List.of("groupId", "version"));
        parent.forEach((name, value) -> properties.put("project." + name, value));
        texts(Stream.of(project)).forEach((name, value) -> {
            if (!value.isEmpty()) {
                properties.put("project." + name, value);
            }
        });
        return properties;
    }

    /** What is in some elements, by name. */
    private static Map<String, String> texts(Stream<XmlElement> elements) {
        return elements.flatMap(element -> element.children().stream())
                .collect(
                        Collectors.toMap(XmlElement::name, XmlElement::value, (first, second) -> second, HashMap::new));
    }

    String group() {
        return properties.getOrDefault("project.groupId", "");
    }

    public Optional<Parent> parent() {
        String artifact = properties.getOrDefault("project.parent.artifactId", "");
        return artifact.isEmpty()
                ? Optional.empty()
                : Optional.of(new Parent(
                        properties.getOrDefault("project.parent.groupId", ""),
                        artifact,
                        properties.getOrDefault("project.parent.version", "")));
    }

    /** Where the parent is said to be, relative to the pom's folder; empty if nowhere but in a repository. */
    public String parentPath() {
        return properties.getOrDefault("project.parent.relativePath", "../pom.xml");
    }

    /** With properties that are named in properties, as far as they are known. */
    public static String resolved(String value, Map<String, String> properties) {
        String resolved = value;
        for (int depth = 0; depth < DEEPEST && resolved.contains("${"); depth++) {
            resolved = PLACE.matcher(resolved)
                    .replaceAll(
                            place -> Matcher.quoteReplacement(properties.getOrDefault(place.group(1), place.group())));
        }
        return resolved;
    }
}
