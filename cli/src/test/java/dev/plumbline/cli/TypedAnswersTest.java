package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an answer is, its question says: digits in a word make it no number, in no output. */
class TypedAnswersTest {

    private static final String CATALOG =
            """
            catalog: runtime
            version: 1
            title: What runs the program

            groups: {java: Java, host: Host}

            questions:
              - {id: java.version, ask: Which Java is there?, why: Some want a later one., type: one-of,
                 choices: {"17": "", "21": "", v25000: ""}, assume: "17"}
              - {id: host.degrees, ask: How warm is it?, why: Machines want it cold., type: whole-number,
                 from: -4000, to: 90000, word-for-to: boiling, assume: 20}

            criteria:
              - {id: simple, title: Simplicity, weight: 100, best: nothing new, worst: a cluster}

            options:
              - id: jar
                title: Jar
                summary: A jar is started.
                moving-parts: 0
                reversal: 1
                variants: []
                vetoes:
                  - {id: old, when: {java.version: not(v25000), host.degrees: "< 30000"}, because: "Java {java.version} is old"}
                points: {simple: {start: 9, because: it is there, adjust: []}}
              - id: image
                title: Image
                summary: An image is started.
                moving-parts: 1
                reversal: 1
                variants: []
                vetoes: []
                points: {simple: {start: 5, because: it has to be built, adjust: []}}
            """;

    @TempDir
    Path folder;

    @BeforeEach
    void write_the_catalog() throws IOException {
        Files.writeString(folder.resolve("catalog.yaml"), CATALOG);
    }

    private String run(String command, String... more) {
        String[] arguments = (command + " --catalog catalog.yaml --set project.name=acme --set project.group=com.acme"
                        + " --set project.package=com.acme --set java.version=17 " + String.join(" ", more))
                .strip()
                .split(" ");
        return new Cli(folder).run(arguments).exited(0).out();
    }

    @Test
    void a_word_of_digits_stays_a_word_for_machines() {
        assertThat(run("decide --format json", "--set host.degrees=-3000").replaceAll("\\s+", ""))
                .contains("\"answers\":{\"java.version\":\"17\",\"host.degrees\":-3000}")
                .contains("{\"question\":\"java.version\",\"from\":\"17\",\"to\":\"v25000\",\"chosen\":\"jar\",")
                .contains("{\"question\":\"host.degrees\",\"from\":-3000,\"to\":30000,\"chosen\":\"jar\",");
    }

    @Test
    void digits_of_a_word_are_not_grouped_and_those_of_a_number_are() {
        assertThat(run("decide", "--set host.degrees=-3000"))
                .containsPattern("java.version +17 → v25000: jar wins")
                .containsPattern("host.degrees +-3,000 → 30,000: jar wins");
    }
}
