package dev.plumbline.rules.project;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where a module's build reads and writes.
 *
 * @param output what a build writes to, for instance {@code target}
 * @param classes the folders of class files that there are, or that there would be if there are none
 * @param sources folders, whether there or not
 * @param excluded which sources the compiler passes over, by their path within their folder
 * @param resources folders that the build names, whether there or not
 */
public record BuildFolders(
        List<Path> output, List<Path> classes, List<Path> sources, Predicate<String> excluded, List<Path> resources) {

    private static final List<String> SOURCES = List.of("src/main/java", "src/main/kotlin");
    private static final List<String> OF_GRADLE = List.of("java", "kotlin", "groovy", "scala");

    public BuildFolders {
        output = List.copyOf(output);
        classes = List.copyOf(classes);
        sources = List.copyOf(sources);
        resources = List.copyOf(resources);
    }

    /** The layout that Maven and Gradle have if nobody says otherwise. */
    static BuildFolders usual(Path module) {
        return ofMaven(module, PomFolders.NONE);
    }

    /** What is built with Gradle beside a pom counts too. */
    static BuildFolders ofMaven(Path module, PomFolders written) {
        List<Path> output = resolved(module, written.directories(), "target");
        List<Path> classes = written.outputs().isEmpty()
                ? output.stream().map(folder -> folder.resolve("classes")).toList()
                : resolved(module, written.outputs(), "");
        BuildFolders gradle = ofGradle(module, List.of(), written.excludes());
        List<Path> all = Stream.concat(classes.stream(), gradle.classes().stream())
                .filter(Files::isDirectory)
                .distinct()
                .toList();
        return new BuildFolders(
                Stream.concat(output.stream(), gradle.output().stream()).toList(),
                all.isEmpty() ? classes : all,
                Stream.concat(
                                resolved(module, written.sources(), "src/main/java").stream(),
                                SOURCES.stream().map(module::resolve))
                        .distinct()
                        .toList(),
                excluded(written.includes(), written.excludes()),
                written.resources().stream()
                        .map(module::resolve)
                        .map(Path::normalize)
                        .toList());
    }

    /** Those of two builds in one folder together. */
    BuildFolders and(BuildFolders other) {
        return new BuildFolders(
                together(output, other.output),
                together(classes, other.classes),
                together(sources, other.sources),
                excluded.and(other.excluded),
                together(resources, other.resources));
    }

    private static List<Path> together(List<Path> folders, List<Path> others) {
        return Stream.concat(folders.stream(), others.stream()).distinct().toList();
    }

    /** @param written where build scripts say that they write to, relative to the module */
    static BuildFolders ofGradle(Path module, List<String> written, List<String> excludes) {
        List<Path> there = written.stream()
                .map(module::resolve)
                .map(Path::normalize)
                .filter(Files::isDirectory)
                .distinct()
                .toList();
        List<Path> output = there.isEmpty() ? List.of(module.resolve("build")) : there;
        List<Path> classes = new ArrayList<>();
        for (Path folder : output) {
            OF_GRADLE.forEach(language -> classes.add(folder.resolve("classes/" + language + "/main")));
        }
        List<Path> existing = classes.stream().filter(Files::isDirectory).toList();
        return new BuildFolders(
                output,
                existing.isEmpty() ? List.of(output.get(0).resolve("classes")) : existing,
                SOURCES.stream().map(module::resolve).toList(),
                excluded(List.of(), excludes),
                List.of());
    }

    private static List<Path> resolved(Path module, List<String> written, String otherwise) {
        return (written.isEmpty() ? List.of(otherwise) : written)
                .stream().map(module::resolve).map(Path::normalize).toList();
    }

    private static Predicate<String> excluded(List<String> includes, List<String> excludes) {
        List<Pattern> in = includes.stream().map(BuildFolders::pattern).toList();
        List<Pattern> out = excludes.stream().map(BuildFolders::pattern).toList();
        return path -> out.stream().anyMatch(pattern -> pattern.matcher(path).matches())
                || (!in.isEmpty()
                        && in.stream()
                                .noneMatch(pattern -> pattern.matcher(path).matches()));
    }

    /** Two stars stand for any folders, one for a part of a name; a slash at the end for all that is below. */
    private static Pattern pattern(String written) {
        String path = (written.endsWith("/") ? written + "**" : written).replace('\\', '/');
        return Pattern.compile(Pattern.compile("\\*\\*/|\\*\\*|\\*|\\?|[^*?]+")
                .matcher(path)
                .results()
                .map(part -> switch (part.group()) {
                    case "**/" -> "(?:.*/)?";
                    case "**" -> ".*";
                    case "*" -> "[^/]*";
                    case "?" -> "[^/]";
                    default -> Pattern.quote(part.group());
                })
                .collect(Collectors.joining()));
    }
}
