package dev.plumbline.adr.constraint;

import static dev.plumbline.adr.constraint.AnswersFixture.QUESTIONS;
import static dev.plumbline.adr.constraint.AnswersFixture.question;
import static dev.plumbline.adr.constraint.AnswersFixture.read;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersWriterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Project PROJECT = new Project("mail-hub", "com.acme", "com.acme.mailhub");

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "no", "off", "y"})
    void a_project_may_be_called_what_yaml_takes_for_something_else(String name) {
        Project project = new Project(name, "com.acme", "com.acme.mailhub");
        Constraints constraints = new Constraints("notification", project, Optional.empty(), DAY, answersThatMustBe());

        String text = AnswersWriter.write(constraints, QUESTIONS);

        assertThat(text).contains("name: \"" + name + "\"");
        assertThat(read(text).part(ProjectPart.NAME)).contains(name);
    }

    @Test
    void a_file_holds_what_was_answered_and_names_what_counts_where_nothing_was() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("team.engineers", new Answer.Known(new Value.Amount(3)));
        answers.put("volume.per-day", new Answer.Between(50, 200));
        answers.put("delivery.channels", new Answer.Known(new Value.WordSet(List.of("email", "sms"))));
        answers.put("vendors", new Answer.Known(new Value.WordSet(List.of())));
        answers.put("budget.monthly", new Answer.Known(new Value.Amount(1_000_000_000)));
        answers.put("purpose", new Answer.Unknown());

        String text = AnswersWriter.write(constraints(answers, Optional.of("payments team")), QUESTIONS);

        assertThat(text)
                .startsWith(
                        """
                        # What this team is held to. Change an answer with: plumbline regenerate --set question=answer
                        plumbline: 1
                        decision: notification
                        project:
                          name: mail-hub
                          group: com.acme
                          package: com.acme.mailhub
                        decided-by: payments team
                        date: 2026-11-23
                        constraints:
                          team.engineers: 3
                          volume.per-day: 50..200
                          delivery.channels: [email, sms]
                          vendors: []
                          budget.monthly: open
                          purpose: unknown
                          # Not answered, so these count:
                          # team.on-call: nobody
                        """);
    }

    @Test
    void writing_and_reading_gives_the_same_constraints_for_every_kind_of_answer() {
        Random random = new Random(20261123);
        for (int round = 0; round < 500; round++) {
            Map<String, Answer> answers = new LinkedHashMap<>();
            for (Question question : QUESTIONS) {
                if (question.mustBeAnswered() || random.nextBoolean()) {
                    answers.put(question.id(), answer(question, random));
                }
            }
            assertReadBack(constraints(answers, Optional.empty()));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payments team",
                "null",
                "NULL",
                "~",
                "true",
                "yes",
                "3",
                "1e3",
                "2026-11-23",
                "Ada: lead",
                "Ada # lead",
                "#team",
                "\"Ada\" 'the' \\lead\\",
                "- dash",
                "[a, b]",
                "{a: b}",
                "*alias",
                "&anchor",
                "!tag",
                "@ada",
                "`ada`",
                "%ada",
                "| pipe",
                "> fold",
                "? key",
                "...",
                "---",
                "ends with colon:",
                "Größe, naïve, 漢字",
                "👩‍💻 & 🚀",
                "a\u00A0b",
                "x"
            })
    void an_odd_name_of_who_decided_comes_back_unchanged(String who) {
        assertReadBack(constraints(answersThatMustBe(), Optional.of(who)));
    }

    private static void assertReadBack(Constraints constraints) {
        String text = AnswersWriter.write(constraints, QUESTIONS);

        Constraints back = read(text).toConstraints("notification", QUESTIONS, LocalDate.EPOCH);

        assertThat(back).as(text).isEqualTo(constraints);
        assertThat(AnswersWriter.write(back, QUESTIONS)).isEqualTo(text);
    }

    private static Answer answer(Question question, Random random) {
        if (random.nextInt(5) == 0) {
            return new Answer.Unknown();
        }
        if (question.type() instanceof AnswerType.WholeNumber number) {
            long low = number.minimum() + (long) (random.nextDouble() * (number.maximum() - number.minimum()));
            return random.nextBoolean() && low < number.maximum()
                    ? new Answer.Between(low, number.maximum())
                    : new Answer.Known(new Value.Amount(random.nextBoolean() ? low : number.maximum()));
        }
        if (question.type() instanceof AnswerType.OneOf one) {
            return new Answer.Known(
                    new Value.Word(one.words().get(random.nextInt(one.words().size()))));
        }
        AnswerType.SomeOf several = (AnswerType.SomeOf) question.type();
        List<String> some =
                several.words().stream().filter(word -> random.nextBoolean()).toList();
        return new Answer.Known(new Value.WordSet(some.isEmpty() && !several.mayBeEmpty() ? several.words() : some));
    }

    private static Map<String, Answer> answersThatMustBe() {
        Map<String, Answer> answers = new LinkedHashMap<>();
        answers.put("team.engineers", new Answer.Unknown());
        answers.put(
                "volume.per-day", new Answer.Known(question("volume.per-day").assumed()));
        return answers;
    }

    private static Constraints constraints(Map<String, Answer> answers, Optional<String> who) {
        return new Constraints("notification", PROJECT, who, DAY, answers);
    }
}
