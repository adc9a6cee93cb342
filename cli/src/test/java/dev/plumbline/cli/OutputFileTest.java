package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Where a result goes that a user names a file for, and what is there already. */
class OutputFileTest {

    @TempDir
    Path folder;

    private Result map(String output) {
        return new Cli(folder)
                .run("map", "--answers", Repository.example("three-engineers").toString(), "--output", output);
    }

    private Path pipe() throws IOException, InterruptedException {
        new Shell(folder).run("mkfifo", "pipe").succeeded();
        return folder.resolve("pipe");
    }

    private static Object kind(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:mode", LinkOption.NOFOLLOW_LINKS) & 0170000;
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_pipe_that_nobody_reads_is_refused_and_stays_a_pipe() throws Exception {
        Object before = kind(pipe());

        Result result = map("pipe").exited(2);

        assertThat(result.err()).contains("pipe: this is a pipe that nobody reads");
        assertThat(kind(folder.resolve("pipe"))).isEqualTo(before);
        assertThat(Repository.tree(folder)).isEmpty();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_pipe_that_somebody_reads_is_written_to() throws Exception {
        Path pipe = pipe();
        CompletableFuture<String> read = CompletableFuture.supplyAsync(() -> {
            try {
                return Files.readString(pipe);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        map("pipe").exited(0);

        map("plain.txt").exited(0);
        assertThat(read.get()).isEqualTo(Files.readString(folder.resolve("plain.txt")));
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_link_to_a_pipe_is_a_pipe() throws Exception {
        Files.createSymbolicLink(folder.resolve("link"), pipe());

        assertThat(map("link").exited(2).err()).contains("nobody reads");

        assertThat(folder.resolve("link")).isSymbolicLink();
    }

    @Test
    void a_link_stays_and_the_file_it_names_is_replaced() throws IOException {
        Path real = Files.writeString(
                Files.createDirectories(folder.resolve("there")).resolve("real"), "old");
        Files.createSymbolicLink(folder.resolve("link"), Path.of("there/real"));
        Files.createSymbolicLink(folder.resolve("link-to-link"), Path.of("link"));

        map("link-to-link").exited(0);

        assertThat(folder.resolve("link")).isSymbolicLink();
        assertThat(folder.resolve("link-to-link")).isSymbolicLink();
        assertThat(Files.readString(real)).contains("Nearest border: at ", "Third-party API");
        assertThat(Repository.tree(folder)).containsOnlyKeys("there/real", "link", "link-to-link");
    }

    @Test
    void a_link_to_a_file_that_is_not_there_makes_it() throws IOException {
        Files.createSymbolicLink(folder.resolve("link"), Path.of("new.txt"));

        map("link").exited(0);

        assertThat(folder.resolve("link")).isSymbolicLink();
        assertThat(Files.readString(folder.resolve("new.txt"))).contains("Nearest border: at ", "Third-party API");
    }

    @Test
    void a_link_that_leads_to_itself_is_refused() throws IOException {
        Files.createSymbolicLink(folder.resolve("a"), Path.of("b"));
        Files.createSymbolicLink(folder.resolve("b"), Path.of("a"));

        assertThat(map("a").exited(2).err()).contains("leads to itself");
    }

    /**
     * A device of our own where the system lets us make one. Whoever may replace the machine's must not do it here when
     * a change goes wrong: all programs need it.
     */
    private Path device(String name, int number) throws Exception {
        String make = "mknod %1$s c 1 %2$d && : > %1$s || { rm -f %1$s; false; }".formatted(name, number);
        boolean isMade = new Shell(folder).run("sh", "-c", make).exitCode() == 0;
        return isMade ? folder.resolve(name) : Path.of("/dev", name);
    }

    @Test
    void a_device_is_written_to_and_stays_a_device() throws Exception {
        Path none = device("null", 3);
        Object before = kind(none);
        Files.createSymbolicLink(folder.resolve("link"), none);

        map(none.toString()).exited(0);
        map("link").exited(0);

        assertThat(kind(none)).isEqualTo(before);
        assertThat(folder.resolve("link")).isSymbolicLink();
        assertThat(map(device("full", 7).toString()).exited(2).err()).contains("not all of it was written to ", "full");
    }

    @Test
    void a_plain_file_keeps_its_permissions() throws IOException {
        Path file = Files.writeString(folder.resolve("map.txt"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        map("map.txt").exited(0);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
        assertThat(Files.readString(file)).contains("Nearest border: at ", "Third-party API");
    }

    @Test
    void what_was_put_where_a_temporary_file_used_to_be_is_left_alone() throws IOException {
        Path theirs = Files.writeString(folder.resolve("theirs"), "theirs");
        Files.createSymbolicLink(folder.resolve(".map.txt.plumbline-new"), theirs);

        map("map.txt").exited(0);

        assertThat(theirs).hasContent("theirs");
    }

    @Test
    void folders_and_places_that_are_not_there_are_refused_before_anything_is_drawn() throws IOException {
        Files.createDirectories(folder.resolve("there"));
        Files.createSymbolicLink(folder.resolve("link"), Path.of("there"));
        Files.createSymbolicLink(folder.resolve("lost"), Path.of("no/map.txt"));

        assertThat(map("there").exited(2).err()).contains("this is a folder");
        assertThat(map("link").exited(2).err()).contains("this is a folder");
        assertThat(map("no/map.txt").exited(2).err()).contains("there is no folder");
        assertThat(map("lost").exited(2).err()).contains("there is no folder");
        assertThat(map("/").exited(2).err()).contains("this is a folder");
    }

    @Test
    void a_report_goes_the_same_way() throws Exception {
        pipe();
        Files.createDirectories(folder.resolve("project"));

        assertThat(new Cli(folder)
                        .run("check", "project", "--output", "pipe")
                        .exited(2)
                        .err())
                .contains("nobody reads");
    }
}
