package dev.plumbline.adr.constraint;

import static dev.plumbline.adr.constraint.AnswersFixture.read;
import static dev.plumbline.adr.constraint.AnswersFixture.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that are not what {@code plumbline.yaml} should be. */
class BadAnswersFileTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# nothing but a remark\n", "---\n", "null\n"})
    void a_file_with_nothing_in_it_is_refused(String text) {
        assertThat(refusals(() -> read(text)))
                .containsExactly("plumbline.yaml: this file is empty; start with plumbline: 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            hello                             | 1:1: this is "hello"; start with plumbline: 1
            - plumbline: 1                    | 1:1: this is a list; start with plumbline: 1
            plumbline: 2                      | 1:12: plumbline is "2"; this program reads format 1
            decision: notification            | 1:1: the format version is missing; start with plumbline: 1
            plumbline: 1\\ndecision: cache    | 2:11: decision is "cache"; the catalog here is notification
            plumbline: 1\\nconstraint: {}     | 2:1: constraint is not known here; did you mean constraints?
            plumbline: 1\\nowner: me          | 2:1: owner is not known here; known are: plumbline, decision, catalog, overlay, records, project, decided-by, date, constraints, sources
            plumbline: 1\\n"": me             | 2:1: an empty key is not known here; known are: plumbline, decision, catalog, overlay, records, project, decided-by, date, constraints, sources
            plumbline: 1\\nconstraints: 3     | 2:14: constraints is "3"; write question: answer, one on a line
            plumbline: 1\\ndate: 23.11.2026   | 2:7: date cannot be "23.11.2026"; write a day such as 2026-11-23
            plumbline: 1\\ndate: 2026-02-30   | 2:7: date cannot be "2026-02-30"; write a day such as 2026-11-23
            plumbline: 1\\ndecided-by: ""     | 2:13: decided-by is ""; write one line of at most 200 characters
            plumbline: 1\\ndecided-by: [a]    | 2:13: decided-by is a list; write one line of at most 200 characters
            plumbline: 1\\n[a, b]: c          | 2:1: a key must be a word, not a list; write key: value
            """)
    void a_part_that_is_not_what_it_should_be_is_refused(String text, String expected) {
        assertThat(refusals(() -> read(text.replace("\\n", "\n")))).containsExactly("plumbline.yaml:" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            name: ../evil                 | 3:9: project.name cannot be "../evil"; write lower-case words joined by hyphens, at most 60 letters, such as acme-notifications
            name: /etc/passwd             | 3:9: project.name cannot be "/etc/passwd"; write lower-case words joined by hyphens, at most 60 letters, such as acme-notifications
            name: Acme Notifications      | 3:9: project.name cannot be "Acme Notifications"; write lower-case words joined by hyphens, at most 60 letters, such as acme-notifications
            name: [acme]                  | 3:9: project.name is a list; write one line of at most 200 characters
            group: com.acme.int           | 3:10: project.group cannot be "com.acme.int"; write a Java package in lower case, such as com.acme
            group: ..                     | 3:10: project.group cannot be ".."; write a Java package in lower case, such as com.acme
            package: com.1acme            | 3:12: project.package cannot be "com.1acme"; write a Java package in lower case, such as com.acme.notifications
            package: com/acme             | 3:12: project.package cannot be "com/acme"; write a Java package in lower case, such as com.acme.notifications
            nam: acme                     | 3:3: nam is not known here; did you mean name?
            """)
    void a_project_that_is_no_package_or_leaves_its_folder_is_refused(String line, String expected) {
        assertThat(refusals(() -> read("plumbline: 1\nproject:\n  " + line)))
                .containsExactly("plumbline.yaml:" + expected);
    }

    @Test
    void a_key_that_is_there_twice_is_refused() {
        assertThat(refusals(() -> read("plumbline: 1\nconstraints:\n  team.engineers: 3\n  team.engineers: 4\n")))
                .containsExactly(
                        "plumbline.yaml:4:3: team.engineers is there twice, first in line 3; keep one of the two");
    }

    @Test
    void every_mistake_of_a_file_is_reported_at_once_from_top_to_bottom() {
        String text =
                """
                plumbline: 1
                decisoin: notification
                project:
                  name: Acme
                constraints:
                  team.engineers: many
                  hosting.policy: managed
                  volume.per-day: 0
                """;

        assertThat(refusals(() -> read(text)))
                .extracting(message -> message.split(" ")[0])
                .containsExactly(
                        "plumbline.yaml:2:1:",
                        "plumbline.yaml:4:9:",
                        "plumbline.yaml:6:19:",
                        "plumbline.yaml:7:19:",
                        "plumbline.yaml:8:19:");
    }

    @Test
    void a_message_stays_short_and_on_one_line_whatever_the_file_holds() {
        String text = "plumbline: 1\n\"a\\nb[31m" + "c".repeat(300) + "\": 1\n";

        assertThat(refusals(() -> read(text)))
                .containsExactly(
                        "plumbline.yaml:2:1: a\\nb[31m" + "c".repeat(53)
                                + "… is not known here; known are: plumbline, decision, catalog, overlay, records, project, decided-by, date, constraints, sources");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\e[31m",
                "\\u202e",
                "\\u2066",
                "\\u200b",
                "\\u2028",
                "\\ufeff",
                "\\u00ad",
                "\\ud800",
                "\\x7f",
                "\\u0085",
                "\\u2800",
                "\\U000e0041"
            })
    void what_nobody_sees_or_a_terminal_obeys_is_refused_where_it_stands(String written) {
        assertThat(refusals(() -> read("plumbline: 1\ndecided-by: \"a" + written + "b\"\n")))
                .singleElement()
                .asString()
                .startsWith("plumbline.yaml:2:13: there is a ")
                .endsWith("; remove it")
                .matches("\\p{ASCII}+");
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "NULL", "Null", "~", "", "'  '"})
    void nobody_is_not_the_name_of_who_decided(String written) {
        assertThat(refusals(() -> read("plumbline: 1\ndecided-by: " + written + "\n")))
                .singleElement()
                .asString()
                .contains("decided-by is ");
    }
}
