package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.source.HalfWritten;
import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A regeneration that is killed by the system while it writes a real project, and the command that comes next. */
class StoppedRunTest {

    private static final String CHANGE = "data.producers=no-database";

    @TempDir
    Path folder;

    private SortedMap<String, byte[]> before;
    private SortedMap<String, byte[]> after;
    private int steps;

    @BeforeEach
    void both_projects() throws IOException {
        new Cli(folder)
                .run("interview", "--answers", Repository.example("small-batch").toString(), "--into", "old", "--yes")
                .exited(0);
        before = Repository.tree(folder.resolve("old"));
        Path changed = copy("new");
        steps = StoppedCommand.steps(changed);
        after = Repository.tree(changed);
        new Cli(folder)
                .run("regenerate", "--into", "old", "--set", CHANGE, "--yes")
                .exited(0);
        assertSame(Repository.tree(folder.resolve("old")), after);
    }

    @Test
    void killed_while_it_puts_ready_what_it_writes_the_project_is_as_it_was() throws Exception {
        Path app = copy("app");
        StoppedCommand.killAt(app, 20);
        assertThat(HalfWritten.is(app)).isFalse();

        Result result = new Cli(app).run("regenerate", "--yes").exited(0);

        assertThat(result.err()).contains("An earlier run was stopped", "Nothing was half done");
        assertThat(result.out()).contains("Everything is in line already.");
        assertSame(Repository.tree(app), before);
    }

    @Test
    void killed_while_it_writes_the_next_regeneration_finishes_it_and_records_nothing_twice() throws Exception {
        Path app = copy("app");
        killedHalfWay(app);

        Result result = new Cli(app).run("regenerate", "--yes").exited(0);

        assertThat(result.err()).contains("An earlier run was stopped", "That is finished now");
        assertThat(result.out()).contains("Everything is in line already.");
        assertSame(Repository.tree(app), after);
    }

    @Test
    void a_half_written_project_is_not_checked() throws Exception {
        Path app = copy("app");
        killedHalfWay(app);

        Result result = new Cli(folder).run("check", "app").exited(2);

        assertThat(result.err()).contains("An earlier run was stopped", "That is finished now", "Nothing was checked");
        assertThat(result.out()).doesNotContain("kept");
        assertSame(Repository.tree(app), after);
    }

    @Test
    void a_half_written_project_below_the_folder_that_is_checked_is_not_green_either() throws Exception {
        Path app = copy("app");
        killedHalfWay(app);

        Result result = new Cli(folder).run("check").exited(2);

        assertThat(result.out()).contains("app", "a run of Plumbline was stopped while it wrote");
    }

    @Test
    void deciding_in_a_half_written_project_finishes_it_first() throws Exception {
        Path app = copy("app");
        killedHalfWay(app);

        Result result = new Cli(app).run("decide").exited(0);

        assertThat(result.err()).contains("That is finished now");
        assertSame(Repository.tree(app), after);
    }

    @Test
    void a_dry_run_changes_nothing_and_says_why_it_cannot_tell() throws Exception {
        Path app = copy("app");
        killedHalfWay(app);
        SortedMap<String, byte[]> half = Repository.tree(app);

        Result result = new Cli(app).run("regenerate", "--dry-run").exited(2);

        assertThat(result.err()).contains("a run of Plumbline was stopped").contains("without --dry-run");
        assertSame(Repository.tree(app), half);
    }

    @Test
    void while_one_is_at_work_no_other_one_is() throws Exception {
        Path app = copy("app");
        Process first = StoppedCommand.at(app, steps / 2 + steps / 4);
        try {
            for (String[] command : new String[][] {{"regenerate", "--yes"}, {"check"}, {"decide"}}) {
                assertThat(new Cli(app).run(command).exited(2).err())
                        .contains("another command of Plumbline is at work");
            }
        } finally {
            first.destroyForcibly().waitFor();
        }
        new Cli(app).run("regenerate", "--yes").exited(0);
        assertSame(Repository.tree(app), after);
    }

    @Test
    void what_cannot_be_replaced_is_said_before_anything_is() throws IOException {
        Path app = copy("app");
        Path queue = app.resolve("docs/decisions/0002-notification-by-queue.md");
        Files.createDirectories(queue.resolve("in"));
        Files.writeString(queue.resolve("in/the-way.txt"), "ours");

        Result result = new Cli(app).run("regenerate", "--set", CHANGE, "--yes").exited(2);

        assertThat(result.err()).contains(queue.toString(), "this is in the way");
        Files.delete(queue.resolve("in/the-way.txt"));
        assertSame(Repository.tree(app), before);
    }

    private void killedHalfWay(Path app) throws Exception {
        StoppedCommand.killAt(app, steps / 2 + steps / 4);
        assertThat(HalfWritten.is(app)).isTrue();
        assertThat(Repository.tree(app).keySet()).isNotEqualTo(before.keySet()).isNotEqualTo(after.keySet());
    }

    private Path copy(String name) throws IOException {
        Path to = folder.resolve(name);
        for (var file : before.entrySet()) {
            Path path = to.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return to;
    }

    private static void assertSame(SortedMap<String, byte[]> found, SortedMap<String, byte[]> expected) {
        assertThat(found.keySet()).isEqualTo(expected.keySet());
        assertThat(Stream.of(found.keySet().toArray(String[]::new))
                        .filter(path -> !Arrays.equals(found.get(path), expected.get(path))))
                .isEmpty();
    }
}
