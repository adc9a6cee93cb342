package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text that means something to whatever it gets into, from answers, catalogs and names of files. */
class HostileTextTest {

    private static final String ANSWERS =
            """
            plumbline: 1
            decision: cache
            project: {name: mail-hub, group: com.acme}
            decided-by: %s
            date: 2026-11-23
            constraints: {load.per-second: 400, load.copies: 2}
            """;

    @TempDir
    Path folder;

    private String small = "";

    @BeforeEach
    void readSmallCatalog() throws IOException {
        small = Files.readString(Repository.ROOT.resolve("adr/src/test/resources/catalogs/small.yaml"));
        write("plumbline.yaml", ANSWERS.formatted("us"));
    }

    private Result run(String... arguments) {
        return new Cli(folder).run(arguments);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Two  spaces and\ttab",
                "  edges  ",
                "a | b",
                "`code`",
                "*bold* _it_ ~~gone~~",
                "<script>alert(1)</script> &amp; <!-- x -->",
                "[link](javascript:alert) ![x](y)",
                "---",
                "# heading",
                "1. list",
                "\\\\ back\\\\slash",
                "${x} [=y] <#if>",
                "$1 \\\\1 %s",
                "Größe, naïve, 漢字 👩‍💻",
                "null",
                "key: value # no comment",
                "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww"
            })
    void an_odd_text_of_a_catalog_is_shown_as_it_is_everywhere(String text) throws Exception {
        String yaml = "\"" + text.replace("\t", "\\t").replace("\"", "\\\"") + "\"";
        write(
                "ours.yaml",
                small.replace("title: Cache\n", "title: " + yaml + "\n")
                        .replace("version: 1\n", "version: 1\nmap: {x: load.per-second, y: load.copies}\n")
                        .replace("title: Where results are kept", "title: " + yaml)
                        .replace("summary: Results are kept.", "summary: " + yaml)
                        .replace("because: one more part", "because: " + yaml)
                        .replace("title: Simplicity", "title: " + yaml)
                        .replace("ask: How many copies run?", "ask: " + yaml));
        for (String command : List.of("decide", "explain", "map")) {
            run(command, "--answers", "plumbline.yaml", "--catalog", "ours.yaml")
                    .exited(0);
        }
        run("what-if", "--answers", "plumbline.yaml", "--catalog", "ours.yaml", "--set", "load.copies=1")
                .exited(0);
        run("interview", "--answers", "plumbline.yaml", "--catalog", "ours.yaml", "--into", "app", "--yes")
                .exited(0);

        Path log = folder.resolve("app/docs/decisions");
        String record = Files.readString(log.resolve("0001-cache-by-cache.md"));
        assertThat(record).doesNotContainPattern("(?<!\\\\)<|(?<!\\\\)\\]\\(javascript|!\\[x");
        assertThat(record.lines().filter(line -> line.startsWith("| ")))
                .extracting(line -> line.replace("\\|", "").split("\\|", -1).length - 2)
                .as("columns of options, of changes, and of what is assumed")
                .containsOnly(4, 2);
        assertThat(record.lines().filter(line -> line.equals("---"))).hasSize(2);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(log.resolve("0001-cache-by-cache.svg").toFile());
        run("regenerate", "--into", "app", "--set", "load.per-second=401", "--yes")
                .exited(0);
        assertThat(run("regenerate", "--into", "app", "--yes").exited(0).out()).contains("in line already");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a | b",
                "`x` *y* <b>z</b>",
                "[a](b)",
                "--- x",
                "\"null\"",
                "it's \\\"us\\\"",
                "Ann, Bob & Co. #1"
            })
    void whoever_decided_is_written_and_read_again(String who) throws IOException {
        write("plumbline.yaml", ANSWERS.formatted("\"" + (who.startsWith("\"") ? "null" : who) + "\""));
        write("ours.yaml", small);

        run("interview", "--answers", "plumbline.yaml", "--catalog", "ours.yaml", "--into", "app", "--yes")
                .exited(0);

        assertThat(run("regenerate", "--into", "app", "--yes").exited(0).out()).contains("in line already");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\e[31m", "\\u202e", "\\u200b", "\\ud800", "\\u0007", "\\ufeff", "@|red x|@"})
    void what_hides_or_colours_is_refused_with_its_place_wherever_it_is_written(String hidden) throws IOException {
        String yaml = "\"a" + hidden + "b\"";
        write("ours.yaml", small.replace("title: Cache\n", "title: " + yaml + "\n"));
        write("overlay.yaml", "overlay: ours\nfor: cache@1\nwhy: " + yaml + "\n");
        write("odd.yaml", ANSWERS.formatted(yaml));
        write("small.yaml", small);

        for (Result result : List.of(
                run("decide", "--answers", "plumbline.yaml", "--catalog", "ours.yaml"),
                run("decide", "--answers", "plumbline.yaml", "--catalog", "small.yaml", "--overlay", "overlay.yaml"),
                run("decide", "--answers", "odd.yaml", "--catalog", "small.yaml"))) {
            result.exited(2);
            assertThat(result.err())
                    .containsPattern("yaml:\\d+:\\d+: (there|this)")
                    .matches("[\\p{ASCII}…\\s]+");
        }
    }

    @Test
    void what_is_set_by_hand_is_held_to_the_same() throws IOException {
        write("small.yaml", small);

        Result result = run(
                        "decide",
                        "--answers",
                        "plumbline.yaml",
                        "--catalog",
                        "small.yaml",
                        "--set",
                        "decided-by=a\u202eb")
                .exited(2);

        assertThat(result.err()).contains("a\\u202eb", "a character in it that nobody sees");
    }

    @Test
    void names_that_a_terminal_would_obey_are_spelt_out() {
        Result result =
                run("decide", "--answers", "\u001b[2J\u202e\u0007x.yaml").exited(2);

        assertThat(result.err())
                .contains("\\u001b[2J\\u202e\\u0007x.yaml")
                .doesNotContain("\u001b", "\u202e", "\u0007");
    }

    /** On a system whose names are ASCII, every other letter is such a character. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "decide --answers",
                "decide --catalog",
                "decide --answers plumbline.yaml --overlay",
                "interview --yes --answers plumbline.yaml --into",
                "regenerate --into",
                "adopt --into",
                "map --answers plumbline.yaml --output",
                "check",
                "check --class-path",
                "check --output"
            })
    void a_name_that_no_file_can_have_is_wrong_input_and_no_fault_of_ours(String command) {
        List<String> arguments = new ArrayList<>(List.of(command.split(" ")));
        arguments.add("a\0b");

        Result result = run(arguments.toArray(String[]::new)).exited(2);

        assertThat(result.err()).contains("a\\u0000b").doesNotContain("\0");
    }

    @Test
    void a_record_of_somebody_else_is_listed_and_does_no_harm() throws IOException {
        write("ours.yaml", small);
        run("interview", "--answers", "plumbline.yaml", "--catalog", "ours.yaml", "--into", "app", "--yes")
                .exited(0);
        Files.writeString(
                folder.resolve("app/docs/decisions/0002-theirs.md"),
                "---\nstatus: accepted\ntitle: \"a\u200bb\"\n---\n\n# <img src=x> | [x](y) `z` \u202e\n");

        run("regenerate", "--into", "app", "--set", "load.per-second=401", "--yes")
                .exited(0);

        assertThat(Files.readString(folder.resolve("app/docs/decisions/README.md")))
                .contains("| 0002 | [\\<img src=x\\> \\| \\[x\\](y) \\`z\\`")
                .doesNotContain("\u202e");
    }

    private void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }
}
