package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {

    private static final Agenda AGENDA = new Agenda(WrittenPoints.CATALOG);

    /** Answers what is asked as a case does, or with the standard answer, and tells what was asked. */
    private static List<String> play(Draft team, Draft given) {
        List<String> asked = new ArrayList<>();
        Draft draft = given;
        Optional<Question> next = AGENDA.after(draft);
        while (next.isPresent()) {
            Question question = next.get();
            assertThat(asked).doesNotContain(question.id());
            asked.add(question.id());
            draft = draft.with(question.id(), answer(question, team));
            next = AGENDA.after(draft);
        }
        assertThat(AGENDA.settled(draft).map(Option::id))
                .isEqualTo(WrittenPoints.decide(team).chosen().map(OptionResult::id));
        assertThat(WrittenPoints.decide(draft.overriddenBy(WrittenPoints.nothingAnswered()))
                        .chosen()
                        .map(OptionResult::variant))
                .isEqualTo(WrittenPoints.decide(team).chosen().map(OptionResult::variant));
        return asked;
    }

    private static Answer answer(Question question, Draft team) {
        return team.answers()
                .getOrDefault(
                        question.id(), new Answer.Known(question.standard().orElse(question.assumed())));
    }

    private static Draft team(String... settings) {
        return Draft.of(WrittenPoints.constraints(settings));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "team.engineers=3 volume.per-day=50 vendors=sendgrid hosting.policy=managed-only",
                "team.engineers=2 volume.per-day=2000 data.residency=must-not-leave infrastructure.database=self-run",
                "team.engineers=12 team.on-call=rota infrastructure.broker=managed delivery.replay=yes",
                "delivery.channels=sms vendors=twilio volume.per-day=9000"
            })
    void a_team_that_is_asked_only_what_matters_gets_the_decision_that_all_its_answers_lead_to(String settings) {
        List<String> asked = play(team(settings.split(" ")), Draft.EMPTY);

        assertThat(asked)
                .startsWith("team.engineers", "volume.per-day")
                .doesNotContain("purpose")
                .hasSizeLessThan(22);
    }

    @Test
    void a_settled_option_still_leaves_the_questions_that_choose_its_parts() {
        Draft team = team("delivery.replay=yes", "delivery.channels=email,sms", "vendors=twilio");
        Draft given = Draft.EMPTY
                .with("team.engineers", team.answers().get("team.engineers"))
                .with("volume.per-day", team.answers().get("volume.per-day"))
                .with(
                        "volume.burst-count",
                        answer(
                                WrittenPoints.CATALOG
                                        .question("volume.burst-count")
                                        .orElseThrow(),
                                team))
                .with("delivery.replay", team.answers().get("delivery.replay"));

        List<String> asked = play(team, given);

        assertThat(asked).contains("delivery.channels", "vendors");
    }

    @Test
    void whether_a_limit_is_hard_is_asked_only_if_there_is_one() {
        Question hard = WrittenPoints.CATALOG.question("budget.hard").orElseThrow();
        Question limit = WrittenPoints.CATALOG.question("budget.monthly").orElseThrow();

        assertThat(Agenda.isMoot(WrittenPoints.CATALOG, hard, Draft.EMPTY)).isTrue();
        assertThat(Agenda.isMoot(
                        WrittenPoints.CATALOG, hard, Draft.EMPTY.with(limit.id(), new Answer.Known(limit.assumed()))))
                .isTrue();
        assertThat(Agenda.isMoot(WrittenPoints.CATALOG, hard, team("budget.monthly=800")))
                .isFalse();
        assertThat(Agenda.isMoot(WrittenPoints.CATALOG, limit, Draft.EMPTY)).isFalse();
        assertThat(play(team("vendors=sendgrid"), Draft.EMPTY)).doesNotContain("budget.hard");
    }

    @Test
    void an_answer_that_is_unknown_is_not_asked_again() {
        Draft draft = WrittenPoints.withTheRestUnknown(WrittenPoints.nothingAnswered());

        assertThat(AGENDA.after(draft)).isEmpty();
        assertThat(AGENDA.settled(draft)).isEmpty();
    }
}
