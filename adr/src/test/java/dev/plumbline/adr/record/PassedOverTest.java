package dev.plumbline.adr.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.source.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever writes a {@code plumbline} map believes that it holds: it is read, or the file is named. */
class PassedOverTest {

    private static final String NAME = "0002-days.md";

    private static final String RECORD =
            """
            ---
            status: accepted
            date: 2026-11-23
            plumbline:
              format: 1
              package: com.acme.shop
              own-rules:
                TIME-01:
                  forbid: {packages: [java.util.Date]}
                  because: java.time says what is meant
            ---

            # Days
            """;

    @TempDir
    Path log;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "20261123-days.md",
                "002-days.md",
                "0002_days.md",
                "ADR-0002-days.md",
                "0002-use days.md",
                "0002-days.MD",
                "0002-days.markdown",
                "use-java-time.md",
                "0000-days.md",
                "sub/0002-days.md",
                "sub/sub/days.md"
            })
    void a_record_is_read_whatever_it_is_called(String name) throws IOException {
        write(name, RECORD);

        assertThat(DecisionLog.read(log).accepted())
                .extracting(DecisionRecord::name)
                .containsExactly(new RecordName(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\uFEFF", "\uFEFF\n \n", "\r\n"})
    void a_record_is_read_with_something_invisible_before_it(String before) throws IOException {
        write(NAME, before + RECORD);
        write("0003-more.md", before + RECORD.replace("TIME", "MORE").replace("\n", "\r\n"));

        assertThat(DecisionLog.read(log).accepted()).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.md",
                "0002-days.txt",
                "0002-days.adoc",
                "0002-days",
                "0002-days.md.bak",
                ".0002-days.yaml",
                "sub/days.mdx"
            })
    void a_file_that_cannot_be_a_record_is_named(String name) throws IOException {
        write(name, RECORD);

        assertRefused(name + ":4:1: this plumbline map is not read, so nothing holds the code to it");
    }

    @Test
    void a_map_that_stands_elsewhere_is_named() throws IOException {
        assertRefused(RECORD.replace("plumbline", "Plumbline"), ":4:1: this plumbline map is not read");
        assertRefused(RECORD.replace("plumbline:", "PLUMBLINE:"), ":4:1: this plumbline map is not read");
        assertRefused(RECORD.replace("plumbline", "plumb-line"), ":4:1: \"plumb-line\" is not read");
        assertRefused(RECORD.replace("plumbline:", "meta:\n plumbline:"), ":5:1: this plumbline map is not read");
        assertRefused(RECORD.replace("plumbline:", " plumbline:"), "this is not YAML");
        assertRefused(RECORD.replace("---", "+++"), ":4:1: this plumbline map is not read");
        assertRefused(RECORD.replace("---", " ---"), ":4:1: this plumbline map is not read");
        assertRefused(RECORD.replaceAll("(?m)^(?=.)", "  "), ":4:1: this plumbline map is not read");
        assertRefused(RECORD.replaceFirst("---\n", ""), ":3:1: this plumbline map is not read");
        assertRefused(RECORD.replaceFirst("\n---\n", "\n"), ":1:1: the front matter has no end");
        assertRefused("<!-- ours -->\n" + RECORD, ":5:1: this plumbline map is not read");
        assertRefused("# Days\n\n" + RECORD, ":6:1: this plumbline map is not read");
        assertRefused("+++\n[plumbline]\nformat = 1\n+++\n", ":2:1: this plumbline map is not read");
        assertRefused("{\"plumbline\": {\"format\": 1}}\n", ":1:1: this plumbline map is not read");
    }

    @Test
    void a_map_in_letters_of_two_bytes_is_named() throws IOException {
        Files.write(log.resolve(NAME), ("\uFEFF" + RECORD).getBytes(StandardCharsets.UTF_16LE));

        assertRefused(NAME + ": this is not UTF-8 text");
    }

    @Test
    void what_tells_of_plumbline_and_has_no_map_is_quiet() throws IOException {
        write(
                "README.md",
                "# Ours\n\nplumbline: a tool\n\n```yaml\nplumbline:\n  format: 1\n```\n\n    plumbline:\n      format: 1\n");
        write("0000-template.md", "---\nstatus: \"{proposed | accepted}\"\n---\n\n# {title}\n");
        write("0001-plumbline.md", "---\ntags: [plumbline]\ntitle: Use: this\n---\n\n# Use plumbline\n");
        write("index.md", "---\nlayout: home\n---\n");
        Files.write(log.resolve("0003-latin.md"), "# Für uns\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(log.resolve("picture.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0, 1});

        assertThat(DecisionLog.read(log).records())
                .extracting(DecisionRecord::name)
                .extracting(RecordName::fileName)
                .containsExactly("0001-plumbline.md", "0003-latin.md");
    }

    @Test
    void a_copy_beside_a_record_is_quiet() throws IOException {
        write(NAME, RECORD);
        write(NAME + ".new", RECORD);
        write(NAME + "~", RECORD);

        assertThat(DecisionLog.read(log).accepted()).hasSize(1);
    }

    @Test
    void a_folder_below_has_numbers_of_its_own() throws IOException {
        write("a/0001-days.md", RECORD);
        write("b/0001-days.md", RECORD.replace("TIME", "MORE"));

        assertThat(DecisionLog.read(log).accepted()).hasSize(2);
    }

    @Test
    void records_of_a_team_may_share_a_number_and_the_next_one_is_still_free() throws IOException {
        write("0001-a.md", "# A\n");
        write("0001-b.md", "# B\n");
        write("9999-c.md", "# C\n");

        DecisionLog log = DecisionLog.read(this.log);

        assertThat(log.sharedNumbers())
                .containsExactly(java.util.List.of(new RecordName("0001-a.md"), new RecordName("0001-b.md")));
        assertThat(log.nextNumber()).isEqualTo(10_000);
    }

    private void write(String name, String text) throws IOException {
        Path file = log.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void assertRefused(String text, String message) throws IOException {
        write(NAME, text);
        assertRefused(message);
    }

    private void assertRefused(String message) {
        assertThatThrownBy(() -> DecisionLog.read(log))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining(message);
    }
}
