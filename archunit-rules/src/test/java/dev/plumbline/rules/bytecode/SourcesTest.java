package dev.plumbline.rules.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rules.bytecode.Sources.Word;
import dev.plumbline.rules.project.CodeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcesTest {

    @Test
    void words_are_found_in_code_and_not_in_comments_or_strings(@TempDir Path module) throws IOException {
        Path folder = Files.createDirectories(module.resolve("src/main/java/a"));
        Files.writeString(
                folder.resolve("A.java"),
                """
                class A { // WORD
                    /* WORD
                       WORD */
                    String s = "WORD \\" WORD" + 'W' + '"';
                    String t = \"""
                        WORD "
                        \""";
                    int i = WORD + X.WORD; String u = "";
                    int PASSWORD;
                }
                """);

        assertThat(Sources.in(List.of(new CodeModule(module, module))).find(Pattern.compile("\\bWORD\\b")))
                .containsExactly(
                        new Word("WORD", "src/main/java/a/A.java", 8), new Word("WORD", "src/main/java/a/A.java", 8));
    }

    @Test
    void a_module_without_sources_has_no_words(@TempDir Path module) {
        assertThat(Sources.in(List.of(new CodeModule(module, module))).find(Pattern.compile(".+")))
                .isEmpty();
    }
}
