package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page that leads through the code leads to code that is there. */
class ArchitectureTest {

    private static final Pattern LINK = Pattern.compile("\\[([^\\]]+)\\]\\(([^)#]+)\\)");

    static Stream<MatchResult> links() throws IOException {
        return LINK.matcher(Files.readString(Repository.ROOT.resolve("ARCHITECTURE.md"))).results().toList().stream();
    }

    @ParameterizedTest
    @MethodSource("links")
    void a_link_leads_to_the_class_that_it_names(MatchResult link) {
        Path target = Repository.ROOT.resolve(link.group(2));

        assertThat(target).exists();
        if (link.group(2).endsWith(".java")) {
            assertThat(target.getFileName()).hasToString(link.group(1) + ".java");
        }
    }
}
