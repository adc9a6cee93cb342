package dev.plumbline.workbench.ratchet;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The command line of git in a folder. Whoever has a revision has that, and it knows every form of a repository: a work
 * tree of another, a partial clone, an alternate.
 *
 * @param asked the option that needs it, for messages
 */
record Git(Path folder, String asked) {

    /** What hooks set, and what would lead git away from the folder. */
    private static final List<String> OF_A_HOOK = List.of("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX");

    /** What a command printed; empty if it failed. */
    Optional<String> tried(String... command) {
        Process git = start(builder(command));
        try (InputStream out = git.getInputStream()) {
            String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
            return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("git was interrupted", "try again");
        }
    }

    /** What a command printed that fails only if git itself is broken. */
    String text(String... command) {
        return tried(command)
                .orElseThrow(() ->
                        failed("git " + String.join(" ", command) + " failed", "see what it says when you run it"));
    }

    /** The parts of what a command printed that end in a zero each. */
    List<String> parts(String... command) {
        return Stream.of(text(command).split("\0"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    ProcessBuilder builder(String... command) {
        List<String> all = new ArrayList<>(List.of("git", "-C", folder.toString(), "-c", "core.quotePath=false"));
        all.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(all).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().keySet().removeAll(OF_A_HOOK);
        return builder;
    }

    Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw failed("git cannot be run here", "install git, or check without " + asked.replaceFirst(" .*", ""));
        }
    }

    InvalidInputException failed(String problem, String remedy) {
        return new InvalidInputException(Location.wholeFile(asked), problem, remedy);
    }
}
