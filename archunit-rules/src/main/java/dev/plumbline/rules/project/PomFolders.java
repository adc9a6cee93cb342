package dev.plumbline.rules.project;

import dev.plumbline.rules.dependency.XmlElement;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What poms say about the folders of a build, and about what its compilers pass over; empty where they say nothing.
 *
 * @param directories in place of {@code target}, relative to the module; more than one if profiles have their own
 * @param outputs in place of {@code target/classes}
 * @param sources in place of {@code src/main/java}, or besides
 * @param includes patterns of Ant
 * @param excludes patterns of Ant
 * @param resources folders, in place of {@code src/main/resources}
 */
record PomFolders(
        List<String> directories,
        List<String> outputs,
        List<String> sources,
        List<String> includes,
        List<String> excludes,
        List<String> resources) {

    static final PomFolders NONE = new PomFolders(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

    private static final String PROFILE = "profiles/profile/";
    private static final String DIRECTORY = "build/directory";
    private static final String RESOURCE = "build/resources/resource/directory";
    private static final Set<String> COMPILERS = Set.of("maven-compiler-plugin", "kotlin-maven-plugin");

    /**
     * What poms say, the module's own first: it goes before what its parents say.
     *
     * @param resolved puts values in for properties; what it leaves is passed over
     */
    static PomFolders of(List<XmlElement> poms, UnaryOperator<String> resolved) {
        UnaryOperator<String> path =
                written -> resolved.apply(written.replaceAll("\\$\\{(?:project\\.)?basedir}/*", ""));
        List<String> directories = first(poms, pom -> pom.at(DIRECTORY, PROFILE + DIRECTORY), path);
        String target = directories.isEmpty() ? "target" : directories.get(0);
        UnaryOperator<String> below = written -> path.apply(written.replace("${project.build.directory}", target));
        return new PomFolders(
                directories,
                first(poms, pom -> pom.at("build/outputDirectory"), below),
                first(poms, PomFolders::sources, below),
                first(poms, pom -> ofCompilers(pom, "includes", "include"), resolved),
                poms.stream()
                        .flatMap(pom -> ofCompilers(pom, "excludes", "exclude"))
                        .map(XmlElement::value)
                        .map(resolved)
                        .toList(),
                first(poms, pom -> pom.at(RESOURCE, PROFILE + RESOURCE), below));
    }

    private static List<String> first(
            List<XmlElement> poms, Function<XmlElement, Stream<XmlElement>> found, UnaryOperator<String> resolved) {
        return poms.stream()
                .map(pom -> found.apply(pom).map(XmlElement::value).toList())
                .filter(values -> !values.isEmpty())
                .findFirst()
                .orElse(List.of())
                .stream()
                .map(resolved)
                .filter(value -> !value.isEmpty() && !value.contains("${"))
                .toList();
    }

    private static Stream<XmlElement> sources(XmlElement pom) {
        Stream<XmlElement> ofKotlin = executions(pom, "kotlin-maven-plugin")
                .filter(execution -> !hasGoal(execution, "test-compile"))
                .flatMap(execution -> below(execution, "sourceDir"));
        Stream<XmlElement> added = executions(pom, "build-helper-maven-plugin")
                .filter(execution -> hasGoal(execution, "add-source"))
                .flatMap(execution -> below(execution, "source"));
        return Stream.of(pom.at("build/sourceDirectory"), ofKotlin, added).flatMap(sources -> sources);
    }

    private static Stream<XmlElement> executions(XmlElement pom, String plugin) {
        return plugins(pom, Set.of(plugin)).flatMap(found -> below(found, "execution"));
    }

    private static boolean hasGoal(XmlElement execution, String goal) {
        return execution.at("goals/goal").anyMatch(written -> written.value().equals(goal));
    }

    private static Stream<XmlElement> ofCompilers(XmlElement pom, String list, String item) {
        return plugins(pom, COMPILERS).flatMap(plugin -> below(plugin, list)).flatMap(found -> found.at(item));
    }

    private static Stream<XmlElement> plugins(XmlElement pom, Set<String> artifacts) {
        return below(pom, "plugin")
                .filter(plugin ->
                        plugin.value("artifactId").filter(artifacts::contains).isPresent());
    }

    private static Stream<XmlElement> below(XmlElement element, String name) {
        return element.all().filter(found -> found.name().equals(name));
    }
}
