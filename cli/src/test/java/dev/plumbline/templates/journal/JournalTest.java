package dev.plumbline.templates.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.source.HalfWritten;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.templates.journal.StoppingDisk.Killed;
import dev.plumbline.templates.journal.StoppingDisk.Stop;
import dev.plumbline.templates.scaffold.PlannedFile;
import dev.plumbline.templates.scaffold.ProjectFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small change, stopped at each of its steps. */
class JournalTest {

    private static final Map<String, String> OLD = Map.of(
            "README.md",
            "old",
            "src/a/A.java",
            "old a",
            "src/b/B.java",
            "old b",
            "own.txt",
            "ours",
            "run",
            "#!/bin/sh");
    private static final Map<String, String> NEW = Map.of(
            "README.md",
            "new",
            "src/c/d/C.java",
            "new c",
            "own.txt",
            "ours",
            "run",
            "#!/bin/sh\nnew",
            ".plumbline/manifest",
            "m");
    private static final Stop KILL = step -> {
        throw new Killed();
    };
    private static final Stop FULL = step -> {
        throw new IOException("no space left");
    };

    @TempDir
    Path folder;

    private int projects;

    @Test
    void killed_at_any_step_the_next_one_finishes_it_or_takes_it_back() throws IOException {
        int steps = change(project(), new StoppingDisk(Integer.MAX_VALUE, KILL));
        assertThat(steps).isGreaterThan(30);
        for (int last = 0; last < steps; last++) {
            Path root = project();
            killedAt(root, last);
            assertSettled(root, "killed at step " + last);
        }
    }

    @Test
    void killed_while_that_is_settled_the_one_after_it_does() throws IOException {
        int steps = change(project(), new StoppingDisk(Integer.MAX_VALUE, KILL));
        for (int last = 0; last < steps; last++) {
            for (int again = 0; again < steps; again += 3) {
                Path root = project();
                killedAt(root, last);
                try (Journal journal = open(root, new StoppingDisk(again, KILL))) {
                    assertThat(journal.ending()).isNotNull();
                } catch (Killed e) {
                    assertThat(root).isDirectory();
                }
                assertSettled(root, "killed at step " + last + " and then at " + again);
            }
        }
    }

    @Test
    void a_step_that_fails_leaves_the_old_project_and_nothing_else() throws IOException {
        int steps = change(project(), new StoppingDisk(Integer.MAX_VALUE, KILL));
        for (int last = 0; last < steps; last++) {
            Path root = project();
            int failing = last;
            StoppingDisk disk = new StoppingDisk(last, step -> {
                if (step == failing + 1) {
                    FULL.at(step);
                }
            });
            boolean isDone = isDone(root, disk);
            if (isDone) {
                assertSettled(root, "failed at step " + last);
            }
            assertThat(tree(root)).as("failed at step %d", last).isEqualTo(isDone ? NEW : OLD);
        }
    }

    @Test
    void a_disk_that_is_full_from_some_step_on_leaves_what_the_next_one_settles() throws IOException {
        int steps = change(project(), new StoppingDisk(Integer.MAX_VALUE, KILL));
        for (int last = 0; last < steps; last++) {
            Path root = project();
            boolean isDone = isDone(root, new StoppingDisk(last, FULL));
            assertThat(isDone || !HalfWritten.is(root) || Journal.isLeftIn(new ProjectFolder(root)))
                    .isTrue();
            assertSettled(root, "full from step " + last);
        }
    }

    @Test
    void a_project_that_is_stopped_before_it_exists_leaves_nothing_of_it() throws IOException {
        for (int last = 0; ; last++) {
            Path root = folder.resolve("fresh" + last);
            try (Journal journal = open(root, new StoppingDisk(last, KILL))) {
                journal.apply(planned(NEW), new TreeSet<>());
            } catch (Killed e) {
                open(root, new LocalDisk()).close();
                assertThat(tree(root)).as("killed at step %d", last).isIn(Map.of(), NEW);
                continue;
            }
            assertThat(tree(root)).isEqualTo(NEW);
            return;
        }
    }

    @Test
    void what_somebody_changed_in_a_half_written_project_is_not_overwritten() throws IOException {
        int steps = change(project(), new StoppingDisk(Integer.MAX_VALUE, KILL));
        int refused = 0;
        for (int last = 0; last < steps; last++) {
            Path root = project();
            killedAt(root, last);
            Files.writeString(root.resolve("README.md"), "mended by hand");
            try {
                open(root, new LocalDisk()).close();
            } catch (InvalidInputException e) {
                refused++;
                assertThat(e).hasMessageContaining("README.md").hasMessageContaining("was changed after");
            }
            assertThat(root.resolve("README.md")).hasContent("mended by hand");
        }
        assertThat(refused).isPositive();
    }

    @Test
    void a_journal_that_names_a_file_elsewhere_is_refused_with_its_line() throws IOException {
        Path root = project();
        Path outside = Files.writeString(folder.resolve("outside.txt"), "theirs");
        Path plan = Files.createDirectories(root.resolve(HalfWritten.JOURNAL)).resolve(HalfWritten.PLAN);
        Files.writeString(plan, "plumbline-journal 1\n- - README.md\n- - ../outside.txt\n");

        assertThatThrownBy(() -> open(root, new LocalDisk()))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("plan:3:")
                .hasMessageContaining("leads out of the project");
        assertThat(outside).hasContent("theirs");
    }

    @Test
    void a_journal_that_is_a_link_is_not_emptied() throws IOException {
        Path root = project();
        Files.createDirectories(root.resolve(".plumbline"));
        Files.createSymbolicLink(root.resolve(HalfWritten.JOURNAL), root.resolve("src/a"));

        assertThatThrownBy(() -> open(root, new LocalDisk())).isInstanceOf(InvalidInputException.class);
        assertThat(root.resolve("src/a/A.java")).exists();
    }

    @Test
    void one_at_a_time() throws IOException {
        Path root = project();
        Files.createDirectories(root.resolve(".plumbline"));
        try (Journal first = open(root, new LocalDisk())) {
            assertThat(first.ending()).isEmpty();
            assertThatThrownBy(() -> open(root, new LocalDisk()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("another command of Plumbline is at work");
        }
        open(root, new LocalDisk()).close();
        assertThat(tree(root)).isEqualTo(OLD);
    }

    @Test
    void a_lock_that_a_killed_command_left_is_taken_over() throws IOException {
        Path root = project();
        Files.writeString(Files.createDirectories(root.resolve(".plumbline")).resolve("lock"), "left");

        open(root, new LocalDisk()).close();

        assertThat(tree(root)).isEqualTo(OLD);
    }

    @Test
    void what_changed_after_it_was_read_is_in_the_way() throws IOException {
        Path root = project();
        ProjectFolder project = new ProjectFolder(root);
        OLD.keySet().forEach(project::read);
        Files.writeString(root.resolve("README.md"), "typed just now");

        try (Journal journal = Journal.open(project, new LocalDisk())) {
            assertThatThrownBy(() -> journal.apply(planned(NEW), new TreeSet<>()))
                    .isInstanceOf(InvalidInputException.class)
                    .hasMessageContaining("README.md")
                    .hasMessageContaining("was changed while");
        }
        assertThat(root.resolve("README.md")).hasContent("typed just now");
        assertThat(root.resolve(".plumbline")).doesNotExist();
    }

    private void killedAt(Path root, int last) {
        try {
            change(root, new StoppingDisk(last, KILL));
        } catch (Killed e) {
            return;
        }
        throw new AssertionError("there is no step " + last);
    }

    private static boolean isDone(Path root, StoppingDisk disk) {
        try {
            change(root, disk);
            return true;
        } catch (UncheckedIOException e) {
            assertThat(e).hasMessageContaining("no space left");
            return false;
        }
    }

    /** How many steps it took. */
    private static int change(Path root, StoppingDisk disk) {
        ProjectFolder project = new ProjectFolder(root);
        Stream.concat(OLD.keySet().stream(), NEW.keySet().stream()).forEach(project::read);
        try (Journal journal = Journal.open(project, disk)) {
            journal.apply(planned(NEW), new TreeSet<>(List.of("src/a/A.java", "src/b/B.java")));
        }
        return disk.steps();
    }

    private static void assertSettled(Path root, String how) throws IOException {
        open(root, new LocalDisk()).close();
        assertThat(tree(root)).as(how).isIn(OLD, NEW);
        assertThat(HalfWritten.is(root)).as(how).isFalse();
        open(root, new LocalDisk()).close();
    }

    private static Journal open(Path root, Disk disk) {
        return Journal.open(new ProjectFolder(root), disk);
    }

    private static SortedMap<String, PlannedFile> planned(Map<String, String> files) {
        SortedMap<String, PlannedFile> planned = new TreeMap<>();
        files.forEach((path, text) -> planned.put(path, PlannedFile.text(text)));
        return planned;
    }

    private Path project() throws IOException {
        Path root = folder.resolve("project" + projects++);
        for (var file : OLD.entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        return root;
    }

    private static Map<String, String> tree(Path root) throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(root)) {
            try (Stream<Path> paths = Files.walk(root)) {
                for (Path path : paths.filter(Files::isRegularFile).toList()) {
                    files.put(root.relativize(path).toString(), Files.readString(path));
                }
            }
        }
        return files;
    }
}
