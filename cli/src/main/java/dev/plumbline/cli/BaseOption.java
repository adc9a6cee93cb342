package dev.plumbline.cli;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.checker.Change;
import dev.plumbline.workbench.ratchet.Ratchet;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that hold a change against what it started from. */
final class BaseOption {

    private static final String ALLOW = "--allow-weaker";

    @Option(
            names = "--base",
            paramLabel = "REV",
            description = "Tell, too, what is weaker than in this revision of git: a rule that is gone, a narrower"
                    + " package, a longer baseline, one more exception, a test that is switched off. All of the code is"
                    + " checked either way.")
    private @Nullable String revision;

    @Option(
            names = ALLOW,
            paramLabel = "REASON",
            description = "Why it may be weaker. It is still told, with the reason, and fails nothing.")
    private @Nullable String reason;

    /** Empty if it is held against nothing. */
    Optional<Change> change(Path folder) {
        if (reason != null && (revision == null || reason.isBlank())) {
            throw new InvalidInputException(
                    Location.wholeFile(ALLOW),
                    revision == null ? "there is nothing to be weaker than" : "this is no reason",
                    revision == null ? "name a revision with --base" : "say why in some words");
        }
        if (revision != null && !Files.isDirectory(folder)) {
            throw new InvalidInputException(
                    Location.wholeFile("--base " + revision),
                    folder + " is no folder",
                    "name the folder of a project; a jar is held against no revision");
        }
        return Optional.ofNullable(revision)
                .map(base ->
                        Ratchet.since(base, folder, Optional.ofNullable(reason).map(String::strip)));
    }
}
