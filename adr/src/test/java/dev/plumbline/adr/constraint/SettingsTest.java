package dev.plumbline.adr.constraint;

import static dev.plumbline.adr.constraint.AnswersFixture.refusals;
import static dev.plumbline.adr.constraint.AnswersFixture.settings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.source.Location;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsTest {

    @Test
    void settings_say_the_same_as_a_file() {
        Draft draft = settings(
                "project.name=mail-hub",
                "project.group=com.acme",
                "decided-by=payments team",
                "date=2026-11-23",
                "team.engineers=3",
                "volume.per-day=50..200",
                "delivery.max-delay=unknown");

        assertThat(draft.part(ProjectPart.NAME)).contains("mail-hub");
        assertThat(draft.decidedBy()).contains("payments team");
        assertThat(draft.date()).contains(LocalDate.of(2026, 11, 23));
        assertThat(draft.answers())
                .containsEntry("team.engineers", new Answer.Known(new Value.Amount(3)))
                .containsEntry("volume.per-day", new Answer.Between(50, 200))
                .containsEntry("delivery.max-delay", new Answer.Unknown());
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendors=twilio,sendgrid", "vendors=[sendgrid, twilio]", "vendors= sendgrid , twilio "})
    void several_words_are_separated_by_commas(String setting) {
        assertThat(settings(setting).answers())
                .containsEntry("vendors", new Answer.Known(new Value.WordSet(List.of("sendgrid", "twilio"))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"volume.per-day=50k-1.5M", "volume.per-day=50,000 - 1,500,000", "volume.per-day=50000..1500000"})
    void numbers_are_written_as_people_type_them(String setting) {
        assertThat(settings(setting).answers()).containsEntry("volume.per-day", new Answer.Between(50_000, 1_500_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"vendors=none", "vendors=[]"})
    void no_word_at_all_is_an_answer_where_that_is_allowed(String setting) {
        assertThat(settings(setting).answers())
                .containsEntry("vendors", new Answer.Known(new Value.WordSet(List.of())));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            team.engineers               | this sets nothing; write --set team.engineers=3
            =3                           | this sets nothing; write --set team.engineers=3
            team.engineers=              | team.engineers is empty; write a whole number from 1 to 500
            team.engineers=x             | team.engineers is "x"; write digits only: a whole number from 1 to 500; a range such as 3..8 or unknown will do, too
            team.enginers=3              | team.enginers is not a question; did you mean team.engineers?
            delivery.channels=email,,sms | delivery.channels has an empty place in it; write a list of email, sms, push, chat, webhook, letter
            decided-by=                  | decided-by is ""; write one line of at most 200 characters
            date=today                   | date cannot be "today"; write a day such as 2026-11-23
            project.name=..              | project.name cannot be ".."; write lower-case words joined by hyphens, at most 60 letters, such as acme-notifications
            """)
    void a_setting_that_cannot_be_is_refused_by_name(String setting, String expected) {
        assertThat(refusals(() -> settings(setting))).containsExactly("--set " + setting + ": " + expected);
    }

    @Test
    void a_list_of_nothing_is_told_with_the_words_there_are_and_that_none_is_one() {
        String form =
                AnswersFixture.CATALOG.question("vendors").orElseThrow().type().describe();

        assertThat(form).startsWith("a list of ").endsWith(", or none");
        assertThat(refusals(() -> settings("vendors=")))
                .containsExactly("--set vendors=: vendors is empty; write " + form);
    }

    @Test
    void all_settings_that_cannot_be_are_refused_at_once() {
        assertThat(refusals(() -> settings("team.engineers=0", "purpose=fun", "a=b")))
                .hasSize(3);
    }

    @Test
    void a_later_answer_replaces_an_earlier_one_and_the_place_it_stood_at() {
        Draft file = AnswersFixture.read("plumbline: 1\nconstraints:\n  team.engineers: 3\n  purpose: both\n");

        Draft set = file.overriddenBy(settings("team.engineers=5"));
        Draft typed = file.with("team.engineers", new Answer.Unknown());

        assertThat(set.places()).containsEntry("team.engineers", Location.wholeFile("--set team.engineers=5"));
        assertThat(typed.places()).containsOnlyKeys("purpose");
        assertThat(typed.answers()).containsEntry("team.engineers", new Answer.Unknown());
    }
}
