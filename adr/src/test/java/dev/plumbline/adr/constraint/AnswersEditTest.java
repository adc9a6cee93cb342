package dev.plumbline.adr.constraint;

import static dev.plumbline.adr.constraint.AnswersFixture.QUESTIONS;
import static dev.plumbline.adr.constraint.AnswersFixture.read;
import static dev.plumbline.adr.constraint.AnswersFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.source.InvalidInputException;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersEditTest {

    private static final String HEAD =
            """
            plumbline: 1
            project: {name: mail-hub, group: com.acme}
            date: 2026-11-23
            """;

    private static String apply(String text, String... set) {
        Constraints wanted = read(text)
                .overriddenBy(settings("team.engineers=3", "volume.per-day=50"))
                .overriddenBy(read(text))
                .overriddenBy(settings(set))
                .toConstraints("notification", QUESTIONS, LocalDate.of(2026, 11, 23));
        return AnswersEdit.apply("plumbline.yaml", text, wanted, QUESTIONS, CatalogPaths.NONE);
    }

    private static final String NEEDED = "  team.engineers: 3\n  volume.per-day: 50\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            `  vendors: [sendgrid]`                          | `  vendors: [postmark]`
            `  vendors:   [ sendgrid ]   # paid`             | `  vendors:   [postmark]   # paid`
            `  vendors: sendgrid # paid`                     | `  vendors: [postmark] # paid`
            `  "vendors": 'sendgrid'`                        | `  "vendors": [postmark]`
            `  vendors: &v [sendgrid]`                       | `  vendors: [postmark]`
            `  vendors:\\n    - sendgrid`                    | `  vendors:\\n    - postmark`
            `  vendors:\\n  - sendgrid\\n  # above\\n`       | `  vendors:\\n  - postmark\\n  # above\\n`
            `  vendors:\\n  - postmark # kept\\n  - twilio`  | `  vendors:\\n  - postmark # kept`
            `  vendors:\\n  - sendgrid   # under contract`   | `  vendors:\\n  # - sendgrid   # under contract\\n  - postmark`
            `  vendors: # a: b\\n  # paid\\n  - sendgrid`    | `  vendors: # a: b\\n  # paid\\n  # - sendgrid\\n  - postmark`
            `  vendors:\\n  - sendgrid\\n  # ours\\n  - postmark # kept\\n` | `  vendors:\\n  # ours\\n  - postmark # kept\\n`
            `  vendors:\\n  - twilio # dear\\n\\n  - sendgrid\\n\\n  purpose: both` | `  vendors:\\n  # - twilio # dear\\n\\n  - postmark\\n\\n  purpose: both`
            `  vendors:\\n  # - twilio # dear\\n  - sendgrid`  | `  vendors:\\n  # - twilio # dear\\n  - postmark`
            `  vendors:\\n  - >- # paid\\n    sendgrid\\n`   | `  vendors:\\n  # - >- # paid\\n    # sendgrid\\n  - postmark\\n`
            `  vendors: "sendgrid" # paid`                     | `  vendors: [postmark] # paid`
            `  vendors: [\\n    sendgrid,\\n    twilio\\n  ]` | `  vendors: [postmark]`
            `  vendors:\\n    [sendgrid]`                    | `  vendors:\\n    [postmark]`
            `  vendors: >-\\n    sendgrid`                   | `  vendors: [postmark]`
            `  vendors: unknown`                             | `  vendors: [postmark]`
            `  purpose: both # last`                         | `  purpose: both # last\\n  vendors: [postmark]`
            """)
    void an_answer_is_changed_in_the_layout_that_it_has(String before, String after) {
        String old = before.replace("\\n", "\n");
        String text = HEAD + "# ours\nconstraints: # agreed\n" + NEEDED + old;

        assertThat(apply(text, "vendors=postmark"))
                .isEqualTo(HEAD + "# ours\nconstraints: # agreed\n" + NEEDED + after.replace("\\n", "\n"));
    }

    @Test
    void what_the_project_is_called_and_who_decides_is_changed_too() {
        String text = HEAD + "# ours\nconstraints:\n" + NEEDED;

        String edited = apply(
                text,
                "project.name=post-office",
                "project.package=com.other.post",
                "decided-by=null",
                "volume.per-day=60");

        Draft then = read(edited);
        assertThat(then.part(ProjectPart.NAME)).contains("post-office");
        assertThat(then.part(ProjectPart.PACKAGE)).contains("com.other.post");
        assertThat(then.decidedBy()).contains("null");
        assertThat(edited).contains("# ours\n").contains("decided-by: \"null\"");
        assertThat(apply(edited)).isEqualTo(edited);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            `constraints: {team.engineers: 3, volume.per-day: 50}`            | `constraints: {team.engineers: 3, volume.per-day: 50, vendors: [postmark]}`
            `constraints: {team.engineers: 3, vendors: sendgrid, volume.per-day: 50}\\n` | `constraints: {team.engineers: 3, vendors: [postmark], volume.per-day: 50}\\n`
            `constraints: {\\n  team.engineers: 3, # us\\n  volume.per-day: 50, # few\\n}` | `constraints: {\\n  team.engineers: 3, # us\\n  volume.per-day: 50, vendors: [postmark], # few\\n}`
            `constraints:\\n    team.engineers: 3\\n    volume.per-day: 50\\n` | `constraints:\\n    team.engineers: 3\\n    volume.per-day: 50\\n    vendors: [postmark]\\n`
            """)
    void maps_of_every_form_take_an_answer_more(String before, String after) {
        assertThat(apply(HEAD + before.replace("\\n", "\n"), "vendors=postmark"))
                .satisfies(edited -> assertThat(read(edited).answers()).containsKey("vendors"))
                .isEqualTo(HEAD + after.replace("\\n", "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "constraints:\n",
                "constraints: {}\n",
                "constraints: ~ # none\n",
                "constraints: null",
                "",
                "constraints: # none"
            })
    void where_nothing_was_answered_everything_is_added(String constraints) {
        String edited = apply(HEAD + constraints, "vendors=postmark", "delivery.channels=email,letter");

        assertThat(read(edited).answers()).containsKeys("team.engineers", "vendors", "delivery.channels");
    }

    @Test
    void what_is_said_of_standard_answers_stays_true() {
        String text = HEAD + "constraints:\n" + NEEDED
                + "  # Not answered, so these count:\n  # vendors: []\n  # purpose: transactional\n";

        assertThat(apply(text, "vendors=postmark")).doesNotContain("# vendors").contains("# purpose: transactional");
    }

    @Test
    void a_whole_file_in_one_map_is_changed_too() {
        String text =
                "{plumbline: 1, project: {name: mail-hub, group: com.acme}, date: 2026-11-23, constraints: {team.engineers: 3, volume.per-day: 50}}";

        assertThat(apply(text, "date=2026-11-24", "team.engineers=4..9"))
                .isEqualTo("{plumbline: 1, project: {name: mail-hub, group: com.acme}, date: 2026-11-24,"
                        + " constraints: {team.engineers: 4..9, volume.per-day: 50}}");
    }

    @ParameterizedTest
    @CsvSource({"vendors=none, []", "vendors=unknown, unknown"})
    void a_list_that_is_answered_otherwise_keeps_what_was_said_of_its_items(String set, String value) {
        String text = HEAD + "constraints:\n" + NEEDED
                + "  vendors: # ours: all\n    - sendgrid # under contract\n    - twilio\n\n    # Ask Ann.\n  purpose: both\n";

        assertThat(apply(text, set))
                .isEqualTo(HEAD + "constraints:\n" + NEEDED + "  vendors: " + value
                        + " # ours: all\n    # - sendgrid # under contract\n\n    # Ask Ann.\n  purpose: both\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"payments #1\"", "'a # b'", "payments team"})
    void a_sign_of_a_number_in_a_word_is_no_comment(String team) {
        String text = HEAD + "decided-by: " + team + " # since May\nconstraints:\n" + NEEDED;

        assertThat(apply(text, "decided-by=platform team")).contains("\ndecided-by: platform team # since May\n");
    }

    @Test
    void what_cannot_be_changed_for_sure_is_left_alone() {
        String text = HEAD + "constraints:\n  ? team.engineers\n  : 3\n  ? volume.per-day\n  : 50\n";

        assertThatThrownBy(() -> apply(text, "vendors=postmark"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContaining("so nothing was changed; change it in the file");
    }

    @Test
    void a_comment_inside_of_an_answer_is_not_lost_but_the_change_refused() {
        String text = HEAD + "constraints:\n" + NEEDED + "  vendors: [\n    sendgrid, # until March\n  ]\n";

        assertThatThrownBy(() -> apply(text, "vendors=postmark"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessage("plumbline.yaml:7:12: Plumbline cannot change vendors here without touching what stands"
                        + " around it, so nothing was changed; change it in the file, and run plumbline regenerate"
                        + " without --set");
    }
}
