package dev.plumbline.workbench.agents;

import dev.plumbline.templates.journal.LocalDisk;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What git runs before a commit. Whatever else stands in its place is left alone.
 *
 * @param place where it is looked for; empty if this is no repository
 * @param own the folders that are the repository's own: one for hooks may be shared by all of somebody's repositories
 * @param isAtTop whether the project is all of a repository
 */
record GitHook(Optional<Path> place, List<Path> own, boolean isAtTop) {

    static final String COMMAND = "plumbline agents hook pre-commit";

    private static final String NAME = "pre-commit";
    private static final String TEXT =
            """
            #!/bin/sh
            # Written by plumbline agents install; plumbline agents remove takes it away.
            if ! command -v plumbline > /dev/null; then
                echo "Not committed: plumbline is not on the PATH, so nothing was looked at." \
                    "Put it there, or commit unchecked with git commit --no-verify." >&2
                exit 1
            fi
            exec %s
            """
                    .formatted(COMMAND);

    GitHook {
        own = List.copyOf(own);
    }

    /** That of a project. */
    static GitHook of(Path project) {
        List<String> said = new GitFolder(project)
                        .says(
                                "rev-parse",
                                "--path-format=absolute",
                                "--git-path",
                                "hooks/" + NAME,
                                "--git-common-dir",
                                "--show-toplevel",
                                "--show-prefix")
                        .stream()
                        .flatMap(String::lines)
                        .filter(line -> !line.startsWith("--")) // Before 2.31 git says what it does not know.
                        .toList();
        if (said.size() < 3) {
            return new GitHook(Optional.empty(), List.of(), false);
        }
        List<Path> paths = said.subList(0, 3).stream()
                .map(path -> project.resolve(path).normalize())
                .toList();
        boolean isAtTop = said.size() == 3 || said.get(3).isEmpty();
        return new GitHook(Optional.of(ofTeam(paths.get(0))), paths.subList(1, 3), isAtTop);
    }

    /** Husky makes the folder that git looks in, again and again; a team's own hooks are in the one above it. */
    private static Path ofTeam(Path hook) {
        Path folder = Objects.requireNonNull(hook.getParent());
        boolean isHusky = folder.endsWith("_") && (Files.exists(folder.resolve("h")) || folder.endsWith(".husky/_"));
        return isHusky ? folder.resolveSibling(NAME) : hook;
    }

    boolean isInstalled() {
        return place.flatMap(GitHook::text).filter(TEXT::equals).isPresent();
    }

    /** A hook that is not ours, and runs the same; empty if there is none. */
    Optional<Path> caller() {
        return place.filter(hook -> text(hook)
                .filter(text -> !text.equals(TEXT))
                .filter(text -> text.lines().anyMatch(GitHook::isCall))
                .isPresent());
    }

    private static boolean isCall(String line) {
        return line.contains(COMMAND) && !line.stripLeading().startsWith("#");
    }

    /** Why it cannot be written; empty if it can, or is there. */
    Optional<String> obstacle() {
        if (place.isEmpty()) {
            return Optional.of("this is no repository of git");
        }
        if (isInstalled()) {
            return Optional.empty();
        }
        Optional<Path> caller = caller();
        if (caller.isPresent()) {
            return Optional.of(caller.get() + " is yours, and calls it already");
        }
        Path hook = place.get();
        String line = "add the line to it yourself: " + COMMAND + " || exit 1";
        if (Files.exists(hook, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(hook + " is your own; " + line);
        }
        return own.stream().anyMatch(hook::startsWith)
                ? Optional.empty()
                : Optional.of(hook.getParent() + " is not of this repository alone; " + line);
    }

    void write() {
        Path hook = place.orElseThrow();
        try {
            Files.createDirectories(Objects.requireNonNull(hook.getParent()));
            new LocalDisk().write(hook, TEXT.getBytes(StandardCharsets.UTF_8), true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.delete(place.orElseThrow());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> text(Path hook) {
        try {
            return Files.isRegularFile(hook)
                    ? Optional.of(Files.readString(hook, StandardCharsets.ISO_8859_1))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
