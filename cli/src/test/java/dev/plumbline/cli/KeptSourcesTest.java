package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that a team has edited, or that are its own, when a change of the design takes away what they need. */
class KeptSourcesTest {

    private static final Map<String, String> EXAMPLES =
            Map.of("cron", "small-batch", "third-party-api", "three-engineers", "queue", "event-platform");
    private static final String IDENTITY = "org.example.library.reminders";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "cron, third-party-api",
        "cron, queue",
        "third-party-api, cron",
        "third-party-api, queue",
        "queue, cron",
        "queue, third-party-api"
    })
    void after_a_formatter_every_file_that_does_not_compile_is_listed(String before, String after) throws IOException {
        Path app = scaffold("app", before);
        Path clean = scaffold("clean", after);
        Set<String> known = broken(app);
        known.addAll(broken(clean));
        for (String path : sources(app)) {
            write(app, path, "// formatted\n" + Files.readString(app.resolve(path)));
        }

        Result planned = regenerate(after, "--dry-run").exited(1);
        Result result = regenerate(after, "--yes").exited(1);

        assertThat(result.err()).contains("not done").doesNotContain("Changed");
        assertThat(planned.out()).isEqualTo(result.out());
        Set<String> broken = broken(app);
        broken.removeAll(known);
        assertThat(broken.stream().map(KeptSourcesTest::file).distinct()).isSubsetOf(listed(result));
        assertThat(new Cli(folder)
                        .run("regenerate", "--into", "app", "--yes")
                        .exited(1)
                        .out())
                .doesNotContain("in line already");
    }

    @ParameterizedTest
    @CsvSource({
        "cron, third-party-api",
        "cron, queue",
        "third-party-api, cron",
        "third-party-api, queue",
        "queue, cron",
        "queue, third-party-api"
    })
    void one_edited_file_keeps_what_it_needs_and_goes_with_it(String before, String after) throws IOException {
        Path app = scaffold("app", before);
        Path clean = scaffold("clean", after);
        String edited = sources(app).stream()
                .filter(path -> path.contains("/main/") && !Files.exists(clean.resolve(path)))
                .max(java.util.Comparator.comparingLong(
                        path -> app.resolve(path).toFile().length()))
                .orElseThrow();
        write(app, edited, Files.readString(app.resolve(edited)) + "// ours\n");

        Result result = regenerate(after, "--yes").exited(1);

        assertThat(listed(result)).contains(edited);
        assertThat(result.err()).contains(edited).doesNotContain("Changed");
        Files.delete(app.resolve(edited));
        regenerate(after, "--yes").exited(0);
        assertThat(sources(app)).isEqualTo(sources(clean));
    }

    @Test
    void a_file_that_no_design_touches_is_no_reason_to_worry() throws IOException {
        Path app = scaffold("app", "cron");
        String channel = "src/main/java/org/example/library/reminders/domain/Channel.java";
        write(app, channel, Files.readString(app.resolve(channel)) + "// ours\n");

        Result result = regenerate("queue", "--yes").exited(0);

        assertThat(result.err()).contains("Changed");
        assertThat(result.out()).doesNotContain("merged by hand");
    }

    @Test
    void a_class_of_the_teams_own_keeps_what_it_imports() throws IOException {
        Path app = scaffold("app", "third-party-api");
        String calls = sources(app).stream()
                .filter(path -> path.endsWith("/VendorCalls.java"))
                .findFirst()
                .orElseThrow();
        String type = calls.substring("src/main/java/".length(), calls.length() - ".java".length())
                .replace('/', '.');
        String own = "src/main/java/org/example/library/reminders/Report.java";
        write(app, own, "package " + IDENTITY + ";\n\nclass Report {\n    " + type + " calls;\n}\n");

        Result result = regenerate("cron", "--yes").exited(1);

        assertThat(app.resolve(calls)).exists();
        assertThat(result.out()).contains(own, "needs " + calls);
        assertThat(listed(result)).contains(own);
    }

    @ParameterizedTest
    @CsvSource({"third-party-api, cron", "third-party-api, third-party-api"})
    void a_file_that_the_team_deleted_is_listed_as_long_as_another_needs_it(String before, String after)
            throws IOException {
        Path app = scaffold("app", before);
        String calls = sources(app).stream()
                .filter(path -> path.endsWith("/VendorCalls.java"))
                .findFirst()
                .orElseThrow();
        String home = calls.substring("src/main/java/".length(), calls.lastIndexOf('/'));
        String report = "src/main/java/org/example/library/reminders/Report.java";
        String text = "package " + IDENTITY + ";\n\nimport " + home.replace('/', '.') + ".VendorCalls;\n\n"
                + "class Report {\n    VendorCalls calls;\n}\n";
        write(app, report, text);
        regenerate(after, "--yes").exited(after.equals(before) ? 0 : 1);
        Files.delete(app.resolve(calls));

        for (String again : new String[] {"--yes", "--yes", "--dry-run"}) {
            assertThat(regenerate(after, again).exited(1).out())
                    .contains(calls + " you deleted it, and it is needed by ", report);
        }

        String elsewhere = calls.replace("VendorCalls", "Other");
        write(app, elsewhere, "package " + home.replace('/', '.') + ";\n\nclass Other {}\n\nclass VendorCalls {}\n");
        regenerate(after, "--yes").exited(0);
        Files.delete(app.resolve(elsewhere));
        regenerate(after, "--yes").exited(1);
        write(app, report, "package " + IDENTITY + ";\n\nclass Report {}\n");
        Files.deleteIfExists(
                app.resolve(calls.replace("src/main", "src/test").replace("VendorCalls.java", "VendorCallsTest.java")));
        assertThat(regenerate(after, "--yes").exited(0).out()).doesNotContain("needed by");
    }

    @Test
    void a_mention_in_a_comment_is_no_need() throws IOException {
        Path app = scaffold("app", "third-party-api");
        String own = "src/main/java/org/example/library/reminders/Report.java";
        write(app, own, "package " + IDENTITY + ";\n\n/** Not {@link VendorCalls}. */\nclass Report {}\n");

        regenerate("cron", "--yes").exited(0);
    }

    private Path scaffold(String name, String option) throws IOException {
        new Cli(folder)
                .run(
                        "interview",
                        "--answers",
                        Repository.example(EXAMPLES.get(option)).toString(),
                        "--set",
                        "project.name=reminders",
                        "--set",
                        "project.group=org.example.library",
                        "--set",
                        "project.package=" + IDENTITY,
                        "--into",
                        name,
                        "--yes")
                .exited(0);
        return folder.resolve(name);
    }

    /** With all answers of a project that was decided that way from the start. */
    private Result regenerate(String option, String how) throws IOException {
        Path answers = folder.resolve("answers-of-" + option);
        if (!Files.exists(answers)) {
            scaffold(answers.getFileName().toString(), option);
        }
        write(folder, "app/plumbline.yaml", Files.readString(answers.resolve("plumbline.yaml")));
        return new Cli(folder).run("regenerate", "--into", "app", how);
    }

    private static Set<String> listed(Result result) {
        Set<String> listed = new TreeSet<>();
        Matcher matcher = Pattern.compile("(?m)^  (src/\\S+|pom\\.xml) ")
                .matcher(result.out().substring(result.out().indexOf("To be merged by hand")));
        while (matcher.find()) {
            listed.add(matcher.group(1));
        }
        return listed;
    }

    private static TreeSet<String> sources(Path app) throws IOException {
        TreeSet<String> paths =
                new TreeSet<>(Repository.tree(app.resolve("src")).keySet());
        paths.removeIf(path -> !path.endsWith(".java"));
        TreeSet<String> all = new TreeSet<>();
        paths.forEach(path -> all.add("src/" + path));
        return all;
    }

    private static void write(Path app, String path, String text) throws IOException {
        Files.createDirectories(app.resolve(path).getParent());
        Files.writeString(app.resolve(path), text);
    }

    private static String file(String error) {
        return error.substring(0, error.indexOf(": "));
    }

    /** What a compiler that has no libraries says: the libraries are missing in whole projects too. */
    private Set<String> broken(Path app) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        SortedMap<String, byte[]> files = Repository.tree(app);
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
            List<Path> sources = files.keySet().stream()
                    .filter(path -> path.startsWith("src/") && path.endsWith(".java"))
                    .map(app::resolve)
                    .toList();
            Path classes = Files.createTempDirectory(folder, "classes");
            compiler.getTask(
                            null,
                            manager,
                            found,
                            List.of(
                                    "-proc:none",
                                    "-Xmaxerrs",
                                    "100000",
                                    "-XDshould-stop.ifError=FLOW",
                                    "-d",
                                    classes.toString(),
                                    "-cp",
                                    classes.toString()),
                            null,
                            manager.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        Set<String> errors = new TreeSet<>();
        for (Diagnostic<? extends JavaFileObject> error : found.getDiagnostics()) {
            if (error.getKind() == Diagnostic.Kind.ERROR && error.getSource() != null) {
                String path = app.toUri().relativize(error.getSource().toUri()).toString();
                errors.add(path + ": " + error.getMessage(null));
            }
        }
        return errors;
    }
}
