package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.source.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A decision that the documents show is what the program prints, up to where they leave lines out. */
class DocumentedDecisionsTest {

    private static final Pattern SHOWN = Pattern.compile("(?m)^\\$ plumbline (decide .*)\n((?:(?!```|\\$ ).+\n)+)");

    @Test
    void decisions_in_documents_are_printed_so() throws IOException {
        Cli root = new Cli(Repository.ROOT);
        List<MatchResult> shown = documents().stream()
                .flatMap(text -> SHOWN.matcher(text).results())
                .toList();

        assertThat(shown).hasSizeGreaterThan(1);
        for (MatchResult decision : shown) {
            assertThat(root.run(decision.group(1).split(" ")).exited(0).out())
                    .as(decision.group(1))
                    .startsWith(decision.group(2));
        }
    }

    private static List<String> documents() throws IOException {
        try (Stream<Path> all = Files.list(Repository.ROOT.resolve("docs"))) {
            return Stream.concat(Stream.of(Repository.ROOT.resolve("README.md")), all)
                    .filter(path -> path.toString().endsWith(".md"))
                    .map(TextFile::read)
                    .toList();
        }
    }
}
