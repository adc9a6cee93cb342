package dev.plumbline.rules.gradle;

import dev.plumbline.adr.source.FileTree;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.rules.dependency.PackedLibrary;
import dev.plumbline.rules.dependency.ProjectDependencies;
import dev.plumbline.rules.dependency.ProjectDependencies.Dependency;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A build of Gradle, as its files lie. Settings are a program; where build files are is plain to see. Scripts that a
 * build applies, and those that its own plugins consist of, count as the project's.
 */
public final class GradleBuild {

    private static final String JAR = ".jar";
    private static final List<String> SETTINGS = List.of("settings.gradle", "settings.gradle.kts");
    private static final Set<String> PLUGIN_PLUGINS =
            Set.of("kotlin-dsl", "java-gradle-plugin", "groovy-gradle-plugin");
    private static final Pattern SCRIPT = Pattern.compile("(?!settings\\.|init\\.).+\\.gradle(?:\\.kts)?");
    private static final Pattern BUILD = Pattern.compile("build\\.gradle(?:\\.kts)?");

    private final Path project;
    private final Predicate<Path> isAnotherProject;
    private final List<Path> modules = new ArrayList<>();
    private final List<Path> scripts = new ArrayList<>();

    private GradleBuild(Path project, Predicate<Path> isAnotherProject) {
        this.project = project;
        this.isAnotherProject = isAnotherProject;
    }

    /**
     * Looks for the files of a build.
     *
     * @param isAnotherProject tells folders below that are passed over with all that is in them
     */
    public static GradleBuild in(Path project, Predicate<Path> isAnotherProject) {
        GradleBuild build = new GradleBuild(project, isAnotherProject);
        build.find();
        return build;
    }

    /** Whether the folder itself, or one below, has a build file, or the folder has settings. */
    public boolean isThere() {
        return !modules.isEmpty() || hasSettings(project);
    }

    /** The folders with a build file, those aside that build plugins for the build. */
    public List<Path> modules() {
        return List.copyOf(modules);
    }

    /** All scripts whose dependencies count. */
    public List<Path> scripts() {
        return List.copyOf(scripts);
    }

    /** The dependencies of all modules together, in the order of files and lines; jars that come from no repository last. */
    public ProjectDependencies dependencies() {
        Found found = new Found(project, VersionCatalog.of(project));
        scripts.stream().sorted().forEach(file -> found.add(file, TextFile.read(file)));
        return found.together();
    }

    /** Those that a script of another text asks for. */
    public static ProjectDependencies dependencies(Path project, Path file, String text) {
        Found found = new Found(project, VersionCatalog.of(project));
        found.add(file, text);
        return found.together();
    }

    /** Whether a file is a script of a build, by its name. */
    public static boolean isScript(String name) {
        return SCRIPT.matcher(name).matches();
    }

    /** What scripts ask for, in their order. */
    private record Found(
            Path project, VersionCatalog catalog, List<Dependency> all, List<Dependency> jars, List<String> unread) {

        Found(Path project, VersionCatalog catalog) {
            this(project, catalog, new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        }

        ProjectDependencies together() {
            return new ProjectDependencies(
                    Stream.concat(all.stream(), jars.stream()).toList(), unread);
        }

        void add(Path file, String text) {
            String name = project.relativize(file).toString().replace('\\', '/');
            GradleScript script = GradleScript.of(Tokens.of(text));
            script.declared().forEach(declared -> add(name, declared));
            script.files().forEach(declared -> addJars(file, name, declared));
            script.unread().forEach(declared -> unread.add(text(name, declared)));
        }

        private void add(String name, Declared declared) {
            List<String> coordinates =
                    declared.hasCoordinates() ? List.of(declared.name()) : catalog.coordinates(declared.name());
            coordinates.forEach(found -> all.add(dependency(found, declared, name)));
            if (coordinates.isEmpty() && !declared.isForTests()) {
                unread.add(text(name, declared));
            }
        }

        private void addJars(Path file, String name, Declared declared) {
            String path = GradleFolders.resolved(declared.name(), project, Objects.requireNonNull(file.getParent()));
            List<Path> found = GradleBuild.jars(file.resolveSibling(path));
            found.forEach(jar -> PackedLibrary.of(jar)
                    .in(dependency(":" + jar.getFileName(), declared, name))
                    .forEach(jars::add));
            if (found.isEmpty() && !path.contains("*") && !declared.isForTests()) {
                if (path.contains("$")) {
                    unread.add(text(name, declared));
                } else if (path.endsWith(JAR)) {
                    unread.add(name + ":" + declared.line() + ": " + path + ", which is not there");
                }
            }
        }
    }

    /** The jar itself, or those in a folder. */
    private static List<Path> jars(Path named) {
        return (Files.isDirectory(named) ? FileTree.files(named) : List.of(named))
                .stream()
                        .filter(file -> file.toString().endsWith(JAR) && Files.isRegularFile(file))
                        .toList();
    }

    /** What the scripts say about the folders of their modules. */
    public GradleFolders folders() {
        return GradleFolders.in(project, scripts.stream().sorted().toList());
    }

    private static Dependency dependency(String coordinates, Declared declared, String file) {
        int colon = coordinates.indexOf(':');
        return new Dependency(
                coordinates.substring(0, colon),
                coordinates.substring(colon + 1),
                declared.isForTests() ? "test" : "",
                declared.exclusions(),
                file,
                declared.line());
    }

    private static String text(String file, Declared declared) {
        return file + ":" + declared.line() + ": " + declared.name() + ", which the build works out";
    }

    private void find() {
        for (Path folder : FileTree.modules(project, isAnotherProject)) {
            List<Path> own = scripts(folder, 1);
            if (isOfPlugins(folder, own)) {
                scripts.addAll(scripts(folder.resolve("src/main"), Integer.MAX_VALUE));
            } else {
                scripts.addAll(own);
                if (own.stream().anyMatch(GradleBuild::isBuildFile)) {
                    modules.add(folder);
                }
            }
        }
    }

    private static boolean isBuildFile(Path script) {
        return BUILD.matcher(String.valueOf(script.getFileName())).matches();
    }

    /** In {@code buildSrc}, or in a build of its own that this one includes. */
    private boolean isOfPlugins(Path folder, List<Path> scripts) {
        List<Path> above = Stream.iterate(folder, at -> !at.equals(project), Path::getParent)
                .toList();
        return above.stream().anyMatch(at -> at.endsWith("buildSrc"))
                || (above.stream().anyMatch(GradleBuild::hasSettings)
                        && scripts.stream()
                                .filter(GradleBuild::isBuildFile)
                                .flatMap(file -> Tokens.of(TextFile.read(file)).list().stream())
                                .anyMatch(token -> PLUGIN_PLUGINS.contains(token.text())));
    }

    private static boolean hasSettings(Path folder) {
        return SETTINGS.stream().anyMatch(name -> Files.isRegularFile(folder.resolve(name)));
    }

    private static List<Path> scripts(Path folder, int depth) {
        return FileTree.files(folder, depth).stream()
                .filter(file ->
                        SCRIPT.matcher(String.valueOf(file.getFileName())).matches())
                .toList();
    }
}
