package dev.plumbline.adr.decision;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Evaluator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Answers to the shipped catalog that do not contradict each other, of every type and size. */
final class AnyAnswers {

    private static final Evaluator EVALUATOR = new Evaluator(WrittenPoints.CATALOG);

    private AnyAnswers() {}

    /** @param open how many of ten answers are ranges or unknown */
    static Arbitrary<Constraints> open(int open) {
        List<Arbitrary<Answer>> answers = WrittenPoints.CATALOG.questions().stream()
                .map(question -> Arbitraries.frequencyOf(
                        Tuple.of(10 - open, value(question).<Answer>map(Answer.Known::new)),
                        Tuple.of(open, open(question))))
                .toList();
        return Combinators.combine(answers).as(AnyAnswers::constraints).filter(AnyAnswers::isConsistent);
    }

    static boolean isConsistent(Constraints constraints) {
        return !EVALUATOR.outcomes(EVALUATOR.open(constraints)).all().isEmpty();
    }

    private static Constraints constraints(List<Answer> answers) {
        Constraints constraints = WrittenPoints.constraints();
        for (int i = 0; i < answers.size(); i++) {
            constraints =
                    constraints.with(WrittenPoints.CATALOG.questions().get(i).id(), answers.get(i));
        }
        return constraints;
    }

    private static Arbitrary<Answer> open(Question question) {
        Arbitrary<Answer> unknown = Arbitraries.just(new Answer.Unknown());
        if (!(question.type() instanceof AnswerType.WholeNumber)) {
            return unknown;
        }
        Arbitrary<Answer> range = Combinators.combine(value(question), value(question))
                .as((one, other) -> range(((Value.Amount) one).value(), ((Value.Amount) other).value()));
        return Arbitraries.oneOf(unknown, range);
    }

    private static Answer range(long one, long other) {
        return one == other
                ? new Answer.Known(new Value.Amount(one))
                : new Answer.Between(Math.min(one, other), Math.max(one, other));
    }

    /** Numbers of every size are equally likely, and not only those near the top of a range. */
    private static Arbitrary<Value> value(Question question) {
        if (question.type() instanceof AnswerType.WholeNumber number) {
            return Arbitraries.doubles()
                    .between(0, 1)
                    .map(place -> Math.round(Math.exp(place * Math.log(1.0 + number.maximum() - number.minimum()))) - 1)
                    .map(above -> new Value.Amount(Math.min(number.minimum() + above, number.maximum())));
        }
        if (question.type() instanceof AnswerType.OneOf one) {
            return Arbitraries.of(one.words()).map(Value.Word::new);
        }
        AnswerType.SomeOf several = (AnswerType.SomeOf) question.type();
        return Arbitraries.subsetOf(several.words())
                .ofMinSize(several.mayBeEmpty() ? 0 : 1)
                .map(set -> new Value.WordSet(
                        several.words().stream().filter(set::contains).toList()));
    }
}
