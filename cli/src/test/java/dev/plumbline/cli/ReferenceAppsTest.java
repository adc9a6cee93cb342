package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.templates.scaffold.Scaffold;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The reference apps are what the templates make of their answers, byte for byte. Left out is
 * what {@code .plumbline} holds of our own jars: in the reactor these come from the reactor.
 */
class ReferenceAppsTest {

    private static final String UPDATE = "update.modules";
    private static final String COMMAND = "./mvnw -pl cli -am test -Dtest=ReferenceAppsTest -D" + UPDATE
            + "=true -Dsurefire.failIfNoSpecifiedTests=false";

    @TempDir
    Path folder;

    @ParameterizedTest
    @MethodSource("dev.plumbline.cli.Repository#apps")
    void a_reference_app_is_the_scaffold_of_its_answers(String module) throws IOException {
        Path committed = Repository.ROOT.resolve("modules").resolve(module);
        String answers = committed.resolve("plumbline.yaml").toString();
        new Cli(folder)
                .run("interview", "--answers", answers, "--into", "app", "--yes")
                .exited(0);

        SortedMap<String, byte[]> expected = ours(folder.resolve("app"));
        if (Boolean.getBoolean(UPDATE)) {
            replace(committed, expected);
        }
        SortedMap<String, byte[]> actual = ours(committed);

        String update = "templates and modules/" + module + " differ; if the templates are right, run%n  " + COMMAND;
        assertThat(actual.keySet()).as(update).isEqualTo(expected.keySet());
        expected.forEach((path, content) ->
                assertThat(text(actual.get(path))).as("%s: " + update, path).isEqualTo(text(content)));
    }

    private static SortedMap<String, byte[]> ours(Path project) throws IOException {
        SortedMap<String, byte[]> files = Repository.tree(project);
        files.keySet()
                .removeIf(path -> path.startsWith("target/")
                        || (path.startsWith(".plumbline/") && !path.equals(Scaffold.ANSWERS_SCHEMA)));
        return files;
    }

    /** A checkout may have other line ends in scripts for Windows. */
    private static String text(byte[] content) {
        return new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n");
    }

    private static void replace(Path project, SortedMap<String, byte[]> files) throws IOException {
        for (String path : ours(project).keySet()) {
            if (!files.containsKey(path)) {
                Files.delete(project.resolve(path));
            }
        }
        for (var file : files.entrySet()) {
            Path target = project.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
            target.toFile().setExecutable(file.getValue()[0] == '#' && file.getValue()[1] == '!');
        }
    }
}
