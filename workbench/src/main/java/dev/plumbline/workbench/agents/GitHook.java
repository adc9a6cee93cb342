package dev.plumbline.workbench.agents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What git runs before a commit. Whatever else stands in its place is left alone. */
record GitHook(Path project) {

    static final String COMMAND = "plumbline agents hook pre-commit";

    private static final String TEXT =
            """
            #!/bin/sh
            # Written by plumbline agents install; plumbline agents remove takes it away.
            exec %s
            """
                    .formatted(COMMAND);

    /** Where git looks for it, with core.hooksPath; empty if this is no repository. */
    Optional<Path> place() {
        return git("rev-parse", "--git-path", "hooks/pre-commit")
                .map(path -> project.resolve(path.strip()).normalize());
    }

    /** Whether it is the repository's own: a folder for hooks may be shared by all of somebody's repositories. */
    private boolean isOwn(Path hook) {
        return git("rev-parse", "--path-format=absolute", "--git-common-dir", "--show-toplevel").stream()
                .flatMap(String::lines)
                .anyMatch(folder -> hook.startsWith(Path.of(folder).normalize()));
    }

    boolean isInstalled() {
        return place().flatMap(GitHook::text).filter(TEXT::equals).isPresent();
    }

    /** A hook that is not ours, and runs the same; empty if there is none. */
    Optional<Path> caller() {
        return place().filter(hook -> text(hook)
                .filter(text -> !text.equals(TEXT))
                .filter(text -> text.lines().anyMatch(GitHook::isCall))
                .isPresent());
    }

    private static boolean isCall(String line) {
        return line.contains(COMMAND) && !line.stripLeading().startsWith("#");
    }

    /** Why it cannot be written; empty if it can, or is there. */
    Optional<String> obstacle() {
        Optional<Path> place = place();
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
        String own = "add the line to it yourself: " + COMMAND + " || exit 1";
        if (Files.exists(place.get(), LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(place.get() + " is your own; " + own);
        }
        return isOwn(place.get())
                ? Optional.empty()
                : Optional.of(place.get().getParent() + " is not of this repository alone; " + own);
    }

    /** Whether the project is all of a repository. */
    boolean isAtTop() {
        return git("rev-parse", "--show-prefix").filter(String::isBlank).isPresent();
    }

    /** The index has what is committed; the files beside it need not. */
    Optional<String> staged(String file) {
        return git("show", ":./" + file);
    }

    /** The files that a commit would add or change, relative to the project, and below it. */
    List<String> staged() {
        return git("diff", "--cached", "--name-only", "--relative", "--diff-filter=ACMR", "-z").stream()
                .flatMap(names -> List.of(names.split("\0")).stream())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    void write() {
        Path hook = place().orElseThrow();
        try {
            Path folder = Files.createDirectories(Objects.requireNonNull(hook.getParent()));
            Path fresh = Files.createTempFile(folder, "pre-commit", ".new");
            Files.writeString(fresh, TEXT);
            if (!fresh.toFile().setExecutable(true, false)) {
                throw new IOException(fresh + " cannot be made executable");
            }
            Files.move(fresh, hook);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete() {
        try {
            Files.delete(place().orElseThrow());
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

    private Optional<String> git(String... command) {
        List<String> all = new ArrayList<>(List.of("git", "-C", project.toString()));
        all.addAll(List.of(command));
        try {
            Process git = new ProcessBuilder(all)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream out = git.getInputStream()) {
                String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
                return git.waitFor() == 0 ? Optional.of(text) : Optional.empty();
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
