package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may not be written to is refused before a question is asked: here, before an answer is missed. */
class TargetFolderTest {

    private static final String ANSWERS = Repository.example("small-batch").toString();
    private static final String MISSED = "this must be answered";

    @TempDir
    Path folder;

    @Test
    void a_project_without_a_place_goes_beside_plumbline_when_it_was_started_inside_of_it() throws IOException {
        Path clone = plumbline();

        new Cli(clone).run("interview", "--answers", ANSWERS, "--yes").exited(0);

        assertThat(folder.resolve("library-reminders/pom.xml")).exists();
        new Cli(Files.createDirectories(clone.resolve("docs/images")))
                .run("interview", "--answers", ANSWERS, "--set", "project.name=other", "--yes")
                .exited(0);
        assertThat(folder.resolve("other/pom.xml")).exists();
    }

    @ParameterizedTest
    @ValueSource(strings = {".", "app", "docs/app", "../clone/app", "adr", "../link/app"})
    void no_project_is_written_into_plumbline_itself(String into) throws IOException {
        Path clone = plumbline();
        Files.createSymbolicLink(folder.resolve("link"), clone);
        List<Path> before = all();

        Result result = new Cli(clone)
                .run("interview", "--answers", ANSWERS, "--into", into, "--yes")
                .exited(2);

        assertThat(result.err()).contains("this is inside Plumbline itself, which is in " + clone.toRealPath());
        assertThat(all()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"adopt", "regenerate"})
    void no_project_is_changed_inside_plumbline_itself(String command) throws IOException {
        Path clone = plumbline();
        List<Path> before = all();

        Result result = new Cli(clone)
                .run(command, "--answers", ANSWERS, "--into", "adr", "--yes")
                .exited(2);

        assertThat(result.err()).contains("this is inside Plumbline itself");
        assertThat(all()).isEqualTo(before);
    }

    @Test
    void a_folder_that_is_not_empty_is_refused_first() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("app")).resolve("notes.txt"), "mine");

        assertThat(refused("--into", "app")).contains("the folder is not empty");
    }

    @Test
    void so_is_the_one_that_the_projects_name_leads_to() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("acme")).resolve("notes.txt"), "mine");

        assertThat(refused("--set", "project.name=acme")).contains("the folder is not empty");
    }

    @Test
    void so_is_a_link_to_one() throws IOException {
        Files.writeString(Files.createDirectories(folder.resolve("app")).resolve("notes.txt"), "mine");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("app"));

        assertThat(refused("--into", "link")).contains("the folder is not empty");
    }

    @Test
    void a_file_is_refused_first_and_so_is_a_folder_below_one() throws IOException {
        Files.writeString(folder.resolve("file"), "");

        assertThat(refused("--into", "file")).contains("this is a file");
        assertThat(refused("--into", "file/app")).contains("file is a file");
    }

    @Test
    void a_link_to_nothing_is_refused_first() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("nowhere"));

        assertThat(refused("--into", "link")).contains("is a link to nothing");
    }

    /** Linux lets nobody write there. */
    @Test
    void a_place_that_may_not_be_written_to_is_refused_first() {
        assertThat(refused("--into", "/proc/app")).contains("nothing can be written to /proc: ");
    }

    @Test
    void folders_above_it_are_made() {
        new Cli(folder)
                .run("interview", "--answers", ANSWERS, "--into", "a/b/app", "--yes")
                .exited(0);

        assertThat(folder.resolve("a/b/app/pom.xml")).exists();
    }

    private String refused(String... arguments) {
        String[] all = Stream.concat(Stream.of("interview", "--yes"), Stream.of(arguments))
                .toArray(String[]::new);
        Result result = new Cli(folder).run(all).exited(2);
        assertThat(result.err()).doesNotContain(MISSED);
        return result.err();
    }

    /** What is looked for of a checkout. */
    private Path plumbline() throws IOException {
        Path clone = folder.resolve("clone");
        for (String file : List.of("plumbline", "plumbline.cmd", "adr/pom.xml", "cli/pom.xml")) {
            assertThat(Repository.ROOT.resolve(file)).exists();
            Files.createDirectories(clone.resolve(file).getParent());
            Files.writeString(clone.resolve(file), "<project/>");
        }
        return clone;
    }

    private List<Path> all() throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted().toList();
        }
    }
}
