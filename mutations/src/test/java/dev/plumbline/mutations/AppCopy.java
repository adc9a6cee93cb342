package dev.plumbline.mutations;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rules.DecisionRules;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.rules.check.Written;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** A copy of a shipped app, to be edited, and compiled against the libraries it really uses. */
final class AppCopy {

    /** What a build makes, or needs only to run. */
    private static final Set<String> LEFT_OUT = Set.of("target", ".plumbline", ".mvn", "test");

    private final App app;
    private final Path root;

    private AppCopy(App app, Path root) {
        this.app = app;
        this.root = root;
    }

    static AppCopy of(App app, Path root) {
        copy(app.folder(), root);
        return new AppCopy(app, root);
    }

    /** @param path may start with {@code ~/}, which stands for the folder of the app's own package */
    AppCopy with(String path, String text) {
        try {
            Files.createDirectories(file(path).getParent());
            Files.writeString(file(path), text.replace("PKG", app.basePackage()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** Replaces a passage that is there once; a mutation that changes nothing would prove nothing. */
    AppCopy replacing(String path, String passage, String replacement) {
        String text = read(path);
        assertThat(text.split(Pattern.quote(passage), -1))
                .as("%s has once: %s", path, passage)
                .hasSize(2);
        return with(path, text.replace(passage, replacement));
    }

    AppCopy appending(String path, String text) {
        return with(path, read(path) + text);
    }

    AppCopy compiled() {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        List<String> options = List.of(
                "-proc:none",
                "-parameters",
                "-g",
                "--release",
                "17",
                "-d",
                root + "/target/classes",
                "-cp",
                libraries());
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            boolean isCompiled = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
            assertThat(isCompiled).as(messages.toString()).isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    RuleReport checked() {
        return DecisionRules.from(root).evaluate();
    }

    /** What the text alone of its files tells, without any class; of all, or of the edited ones. */
    RuleReport lookedAt(boolean isAll) {
        try (Stream<Path> files = Files.walk(root)) {
            return DecisionRules.from(root)
                    .lookAt(files.filter(Files::isRegularFile)
                            .map(file -> root.relativize(file).toString().replace('\\', '/'))
                            .filter(name -> isAll || isEdited(name))
                            .map(name -> new Written.File(name, read(name)))
                            .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isEdited(String name) {
        try {
            Path original = app.folder().resolve(name);
            return !Files.isRegularFile(original) || Files.mismatch(original, root.resolve(name)) >= 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String libraries() {
        return System.getProperty("java.class.path");
    }

    private List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private String read(String path) {
        try {
            return Files.readString(file(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path file(String path) {
        return root.resolve(
                path.startsWith("~/")
                        ? "src/main/java/" + app.basePackage().replace('.', '/') + path.substring(1)
                        : path);
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> children = Files.list(from)) {
            Files.createDirectories(to);
            for (Path child : children.toList()) {
                String name = child.getFileName().toString();
                if (Files.isDirectory(child) && !LEFT_OUT.contains(name)) {
                    copy(child, to.resolve(name));
                } else if (Files.isRegularFile(child)) {
                    Files.copy(child, to.resolve(name));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
