package dev.plumbline.workbench.agents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What git says in a folder, with the index that a hook of it is given. */
record GitFolder(Path folder) {

    /** The files that a commit would add or change, relative to the folder, and below it. */
    List<String> staged() {
        return says("diff", "--cached", "--name-only", "--relative", "--diff-filter=ACMR", "-z").stream()
                .flatMap(names -> List.of(names.split("\0")).stream())
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** The index has what is committed; the files beside it need not. */
    Optional<String> staged(String file) {
        return says("show", ":./" + file);
    }

    /** What a command prints; empty if it fails, or there is no git. */
    Optional<String> says(String... command) {
        List<String> all = new ArrayList<>(List.of("git", "-C", folder.toString()));
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
