package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {

    private static final Catalog CATALOG = CatalogReader.shipped("notification");

    private static final Agenda AGENDA = new Agenda(CATALOG);

    private static Draft draft(String... settings) {
        return AnswersFile.settings("notification", CATALOG.questions(), List.of(settings));
    }

    private static List<String> couldChange(Draft draft) {
        return AGENDA.after(draft).couldChange().stream().map(Question::id).toList();
    }

    private static Question question(String id) {
        return CATALOG.question(id).orElseThrow();
    }

    /** Answers what is asked as a team does, or with the standard answer, and tells what was asked. */
    private static Draft play(Draft team) {
        Draft draft = draft();
        for (String id : List.of("team.engineers", "volume.per-day")) {
            draft = draft.with(id, answer(question(id), team));
        }
        Optional<Question> next = AGENDA.after(draft).couldChange().stream().findFirst();
        while (next.isPresent()) {
            assertThat(draft.answers()).doesNotContainKey(next.get().id());
            draft = draft.with(next.get().id(), answer(next.get(), team));
            next = AGENDA.after(draft).couldChange().stream().findFirst();
        }
        return draft;
    }

    private static Answer answer(Question question, Draft team) {
        return team.answers()
                .getOrDefault(
                        question.id(), new Answer.Known(question.standard().orElse(question.assumed())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team.engineers=3 volume.per-day=200 vendors=sendgrid",
                "team.engineers=3 volume.per-day=50 vendors=sendgrid hosting.policy=managed-only",
                "team.engineers=2 volume.per-day=2000 data.residency=must-not-leave infrastructure.database=self-run",
                "team.engineers=12 volume.per-day=50000 team.on-call=rota infrastructure.broker=managed"
                        + " delivery.consumers=5 data.producers=several-databases",
                "team.engineers=5 volume.per-day=9000 delivery.channels=sms vendors=twilio"
            })
    void a_team_that_is_asked_until_no_answer_alone_can_change_it_gets_what_all_its_answers_lead_to(String settings) {
        Draft team = draft(settings.split(" "));

        Draft asked = play(team);

        assertThat(asked.answers().size()).isBetween(6, 25);
        assertThat(AGENDA.after(asked).leader()).isEqualTo(AGENDA.after(team).leader());
    }

    @Test
    void the_answer_that_swings_the_lead_most_comes_first_and_the_catalog_orders_what_swings_it_alike() {
        List<String> open = couldChange(draft("team.engineers=3", "volume.per-day=200"));

        assertThat(open).startsWith("delivery.max-delay", "data.producers").contains("vendors", "delivery.channels");
        assertThat(couldChange(draft("team.engineers=3", "volume.per-day=200"))).isEqualTo(open);
    }

    @Test
    void what_makes_another_option_win_comes_before_what_changes_its_parts() {
        Draft draft = draft("team.engineers=3", "volume.per-day=200", "vendors=sendgrid");
        Optional<Option> leader = AGENDA.after(draft).leader();

        List<String> open = couldChange(draft);

        assertThat(open).contains("delivery.priorities").endsWith("delivery.channels");
        assertThat(AGENDA.after(draft.with("delivery.priorities", known("delivery.priorities", "yes")))
                        .leader())
                .isNotEqualTo(leader);
        for (String channels : List.of("sms", "email,sms", "push", "webhook", "letter", "chat")) {
            assertThat(AGENDA.after(draft.with("delivery.channels", known("delivery.channels", channels)))
                            .leader())
                    .isEqualTo(leader);
        }
    }

    private static Answer known(String question, String answer) {
        return draft(question + "=" + answer).answers().get(question);
    }

    @Test
    void who_leads_and_by_how_much_is_what_a_decision_says() {
        Draft team = draft(
                "project.name=app",
                "project.group=com.acme",
                "team.engineers=3",
                "volume.per-day=200",
                "vendors=sendgrid");

        Interim interim = AGENDA.after(team);

        Decision decision = new DecisionEngine(CATALOG)
                .decide(team.toConstraints("notification", CATALOG.questions(), LocalDate.of(2026, 11, 23)))
                .decision();
        assertThat(interim.leader().map(Option::id)).isEqualTo(decision.chosen().map(OptionResult::id));
        assertThat(interim.rival().map(Option::id))
                .contains(decision.options().get(1).id());
        assertThat(interim.margin())
                .isEqualTo(decision.options().get(0).score().orElseThrow()
                        - decision.options().get(1).score().orElseThrow());
    }

    @Test
    void an_answer_that_is_unknown_is_not_asked_again() {
        Draft draft = draft();
        for (Question question : CATALOG.questions()) {
            draft = draft.with(question.id(), new Answer.Unknown());
        }

        assertThat(couldChange(draft)).isEmpty();
    }

    @Test
    void how_long_a_burst_takes_is_moot_without_a_burst() {
        Draft none = draft("team.engineers=3", "volume.per-day=200", "volume.burst-count=0");
        Draft some = draft("team.engineers=3", "volume.per-day=200", "volume.burst-count=100000");

        assertThat(AGENDA.isMoot(question("volume.burst-seconds"), none)).isTrue();
        assertThat(AGENDA.isMoot(question("volume.burst-seconds"), some)).isFalse();
        assertThat(couldChange(none)).doesNotContain("volume.burst-seconds");
    }

    @Test
    void whether_a_limit_is_hard_is_moot_if_there_is_none() {
        Draft open = draft("team.engineers=3", "volume.per-day=200");

        assertThat(AGENDA.isMoot(question("budget.hard"), open)).isTrue();
        assertThat(AGENDA.isMoot(question("budget.hard"), open.with("budget.monthly", known("budget.monthly", "40"))))
                .isFalse();
        assertThat(AGENDA.isMoot(question("budget.monthly"), open)).isFalse();
    }

    @Test
    void what_is_asked_for_the_record_alone_is_not_moot_but_changes_nothing() {
        Draft draft = draft("team.engineers=3", "volume.per-day=200");

        assertThat(AGENDA.isMoot(question("purpose"), draft)).isFalse();
        assertThat(couldChange(draft)).doesNotContain("purpose");
    }

    @Test
    void an_answer_that_contradicts_others_is_not_tried_but_one_that_ends_a_contradiction_comes_first() {
        Draft contradictory = draft("team.engineers=3", "volume.per-day=200", "budget.hard=yes");

        assertThat(couldChange(contradictory)).startsWith("budget.monthly");
        assertThat(couldChange(contradictory)).hasSize(1);
    }

    @Test
    void a_catalog_whose_points_are_written_down_is_asked_about_in_the_same_way() {
        Agenda agenda = new Agenda(WrittenPoints.CATALOG);
        Draft draft = draft("team.engineers=3", "volume.per-day=200");

        Interim interim = agenda.after(draft);

        assertThat(interim.leader()).isPresent();
        assertThat(interim.couldChange()).extracting(Question::id).contains("vendors", "delivery.channels");
        assertThat(agenda.isMoot(question("budget.hard"), draft)).isTrue();
        assertThat(agenda.isMoot(question("vendors"), draft)).isFalse();
    }

    /** A person would have to wait for them after every answer. */
    @Test
    void a_question_is_tried_with_a_handful_of_answers() {
        int tried = CATALOG.questions().stream()
                .mapToInt(question -> UsualAnswers.to(question, question.domainOf(question.assumed()))
                        .size())
                .sum();

        assertThat(tried).isBetween(50, 150);
    }
}
