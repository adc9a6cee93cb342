package dev.plumbline.cli;

import static dev.plumbline.cli.AdoptedProject.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Somebody in a hurry changes the record or the answers instead of the code. */
class WeakenedRecordTest {

    private static final String OWN =
            """
            ---
            status: accepted
            date: 2026-11-23
            plumbline:
              format: 1
              package: com.acme.shop
              own-rules:
                TIME-01: {forbid: {packages: [java.util.Date]}, because: java.time says what is meant}
            ---

            # Dates
            """;

    @TempDir
    Path folder;

    private AdoptedProject project;

    @BeforeEach
    void adopt() throws IOException {
        project = AdoptedProject.plain(folder.resolve("shop"))
                .with(
                        "src/main/java/com/acme/shop/order/Orders.java",
                        "package com.acme.shop.order;\n\nclass Orders {}\n")
                .with(
                        "src/main/java/com/acme/shop/application/Core.java",
                        "package com.acme.shop.application;\n\nclass Core {}\n")
                .with(
                        "src/main/java/com/acme/shop/domain/Bill.java",
                        "package com.acme.shop.domain;\n\nclass Bill {}\n")
                .compiled();
        project.adopt("--answers", Repository.example("small-batch").toString(), "--yes", "--no-test")
                .exited(0);
        check().exited(0);
        assertThat(project.run("regenerate").exited(0).out()).isEqualTo("Everything is in line already.\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'CRON-01, '         | ''                      | CHAIN-04 | CRON-01 is not in the list, and it holds in any",
                "'ARCH-01, '         | ''                      | CHAIN-04 | ARCH-01 is not in the list, and what it looks for is there",
                "'com.acme.shop'     | 'com.acme.shop.order'   | CHAIN-03 | this is about com.acme.shop.order",
                "'vetoes: ['         | 'vetoes: [too-dear, '   | CHAIN-02 | was rejected by the vetoes [too-dear",
                "'team.engineers: '  | 'team.engineers: 1'     | CHAIN-02 | what Plumbline wrote into this map was changed",
                "'because: \"'       | 'because: \"of fun, '   | CHAIN-02 | what Plumbline wrote into this map was changed",
                "'certainty: robust' | 'certainty: open'       | CHAIN-02 | what Plumbline wrote into this map was changed",
                "'robust, answers: {' | 'robust, answers: {purpose: both, ' | CHAIN-02 | what Plumbline wrote into this map was changed",
                "'notification@2'    | 'notification@3'        | CHAIN-05 | this was decided with notification@3",
            })
    void a_record_that_is_edited_is_told_with_its_line_and_regenerate_mends_it(
            String passage, String replacement, String rule, String text) throws IOException {
        String before = project.text(RECORD);
        String edited = before.replaceFirst(Pattern.quote(passage), Matcher.quoteReplacement(replacement));
        assertThat(edited).isNotEqualTo(before);
        project.with(RECORD, edited + "\nAs Anna said.\n");

        Result result = check().exited(1);

        assertThat(result.out())
                .contains(rule + ": ")
                .containsPattern("  - " + Pattern.quote(RECORD) + ":\\d+: .*")
                .contains(text)
                .contains("fix: put back what was there, or run `plumbline regenerate`");
        assertThat(project.run("regenerate", "--yes").exited(0).out())
                .doesNotContain("in line already")
                .contains(RECORD);
        assertThat(project.text(RECORD)).isEqualTo(before + "\nAs Anna said.\n");
        check().exited(0);
        assertThat(project.run("regenerate").exited(0).out()).isEqualTo("Everything is in line already.\n");
    }

    @Test
    void another_variant_is_told_and_regenerate_decides_anew() throws IOException {
        project.with(RECORD, project.text(RECORD).replaceFirst("email: relay", "email: sendgrid"));

        assertThat(check().exited(1).out())
                .contains("CHAIN-02: ")
                .contains("the email is sendgrid here, and plumbline.yaml decides for relay");
        assertThat(project.run("regenerate", "--yes").exited(0).out()).doesNotContain("in line already");
        check().exited(0);
    }

    @Test
    void answers_that_are_edited_by_hand_are_told_even_if_they_decide_the_same() throws IOException {
        String answers = project.text("plumbline.yaml");
        project.with("plumbline.yaml", answers.replaceFirst("team.engineers: (\\d+)", "team.engineers: 1$1"));

        assertThat(check().exited(1).out())
                .contains("CHAIN-02: ")
                .contains("the answers in plumbline.yaml are not those that this was decided from");
        project.run("regenerate", "--yes").exited(0);
        check().exited(0);
    }

    @ParameterizedTest
    @CsvSource({"proposed", "deprecated", "rejected"})
    void a_record_that_is_put_out_of_force_is_told(String status) throws IOException {
        project.with("docs/decisions/0009-dates.md", OWN)
                .with(RECORD, project.text(RECORD).replaceAll("(?i)status: accepted", "status: " + status));

        assertThat(check().exited(1).out())
                .contains("CHAIN-01: ")
                .contains(RECORD + ":2: this is " + status + ", and no other record of notification is accepted");
        assertThat(project.run("regenerate", "--yes").exited(0).out()).doesNotContain("in line already");
        check().exited(0);
    }

    @Test
    void a_record_or_answers_that_are_gone_are_told() throws IOException {
        String record = project.text(RECORD);
        project.with("docs/decisions/0009-dates.md", OWN).without(RECORD);
        assertThat(check().exited(1).out())
                .contains("plumbline.yaml: this decides notification, and no accepted record says what was decided");

        project.with(RECORD, record).without("plumbline.yaml");
        assertThat(check().exited(1).out()).contains(RECORD + ":9: this was decided from plumbline.yaml, and there");
        project.run("regenerate", "--yes").exited(2);
    }

    @Test
    void a_rule_that_is_moved_out_of_the_list_is_told() throws IOException {
        String record = project.text(RECORD);
        assertThat(record).contains("left-out: [");

        project.with(RECORD, record.replace("CRON-01, ", "").replace("left-out: [", "left-out: [CRON-01, "));
        assertThat(check().exited(1).out()).contains("CRON-01 is not in the list, and it holds in any layout");

        project.with(RECORD, record.replace("ARCH-01, ", "").replace("left-out: [", "left-out: [ARCH-01, "));
        assertThat(check().exited(1).out()).contains("ARCH-01 is not in the list, and what it looks for is there");
    }

    @Test
    void what_is_left_out_and_there_by_now_is_a_note() throws IOException {
        project.with(
                        "src/main/java/com/acme/shop/adapter/out/send/Mail.java",
                        "package com.acme.shop.adapter.out.send;\n\nclass Mail {}\n")
                .compiled();

        assertThat(check().exited(0).out()).contains("leaves out ARCH-02").contains("regenerate takes the rule in");
    }

    @Test
    void a_record_of_the_first_version_is_held_to_the_same_and_a_note_says_what_is_missing() throws IOException {
        String first = project.text(RECORD).replaceAll("(?m)^  (digests|left-out): .*\n", "");
        project.with(RECORD, first);
        assertThat(check().exited(0).out()).contains("does not say by digests what it was decided from");

        project.with(RECORD, first.replace("CRON-01, ", ""));
        assertThat(check().exited(1).out()).contains("CRON-01 is not in the list");
    }

    private Result check() {
        return new Cli(folder).run("check", "shop");
    }
}
