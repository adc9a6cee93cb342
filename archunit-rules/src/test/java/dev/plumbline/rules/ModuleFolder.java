package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.record.DecisionLog;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * A small module on disk that keeps to its decision, to be broken by tests. It is compiled against stand-ins for the
 * libraries in {@code src/test/resources/stubs}, because rules know libraries by name only.
 */
public final class ModuleFolder {

    public static final String BASE = "src/main/java/com/acme/notifications/";
    public static final String PROPERTIES = "src/main/resources/application.properties";

    private static final Path RESOURCES = Path.of("src/test/resources");
    private static final Path STUBS = Path.of("target/stubs");

    /** Once for each run of the tests: what an earlier one left may be out of date. */
    private static boolean areStubsCompiled;

    private final Path root;

    private ModuleFolder(Path root) {
        this.root = root;
    }

    /** The module of a design: {@code cron}, {@code third-party-api} or {@code queue}. */
    public static ModuleFolder of(String design, Path root) {
        ModuleFolder module = new ModuleFolder(root);
        module.copy(RESOURCES.resolve("modules/common"));
        module.copy(RESOURCES.resolve("modules/" + design));
        return module;
    }

    public Path root() {
        return root;
    }

    public ModuleFolder with(String path, String text) {
        try {
            Files.createDirectories(root.resolve(path).getParent());
            Files.writeString(root.resolve(path), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public ModuleFolder without(String path) {
        try {
            Files.delete(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Replaces every occurrence of a passage; it must be there. */
    public ModuleFolder replacing(String path, String passage, String replacement) {
        String text = text(path);
        assertThat(text).contains(passage);
        return with(path, text.replace(passage, replacement));
    }

    public ModuleFolder appending(String path, String text) {
        return with(path, text(path) + text);
    }

    /** Adds a dependency in lines of its own, before the first one; the first of them is line 8. */
    public ModuleFolder withDependency(String group, String artifact, String more) {
        return replacing(
                "pom.xml",
                "    <dependencies>\n",
                "    <dependencies>\n        <dependency>\n            <groupId>" + group
                        + "</groupId>\n            <artifactId>" + artifact + "</artifactId>" + more
                        + "\n        </dependency>\n");
    }

    public ModuleFolder compiled() {
        compileStubs();
        compile(root.resolve("src/main/java"), root.resolve("target/classes"), List.of("-cp", STUBS.toString()));
        return this;
    }

    /** The folder of the compiled stand-ins. */
    public static Path stubs() {
        return STUBS;
    }

    public DecisionRules rules() {
        return rules(root);
    }

    /** Records that were written by hand and decided from nothing are held to no answers. */
    static DecisionRules rules(Path root) {
        Path log = root.resolve("docs/decisions");
        DecisionRules rules = DecisionRules.from(root);
        return Files.isDirectory(log) ? rules.withRecords(DecisionLog.texts(log)) : rules;
    }

    /** What is violated, by the id of the rule. */
    public Map<String, List<String>> violations() {
        Map<String, List<String>> violations = new LinkedHashMap<>();
        for (Finding finding : compiled().rules().evaluate().findings()) {
            violations.put(
                    finding.rule().id(),
                    finding.violations().stream()
                            .map(violation -> violation.text())
                            .toList());
        }
        return violations;
    }

    public String text(String path) {
        try {
            return Files.readString(root.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void copy(Path source) {
        for (Path file : files(source)) {
            try {
                with(source.relativize(file).toString(), Files.readString(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static synchronized void compileStubs() {
        if (!areStubsCompiled) {
            compile(RESOURCES.resolve("stubs"), STUBS, List.of());
            areStubsCompiled = true;
        }
    }

    private static void compile(Path sources, Path classes, List<String> more) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = new ArrayList<>(
                List.of("-proc:none", "-parameters", "-g", "--release", "17", "-d", classes.toString()));
        options.addAll(more);
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean isCompiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(files(sources)))
                    .call();
            assertThat(isCompiled).as(messages.toString()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
