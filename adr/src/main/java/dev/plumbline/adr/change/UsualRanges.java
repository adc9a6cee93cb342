package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Effort;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Outcomes;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Whether a decision is the same for all usual answers to what is unknown, and where it ends to be. */
public final class UsualRanges {

    /** Situations judged at most for one value, and for all of them; some tenths of a second. */
    private static final int LIMIT = 1000;

    private static final int ALL = 3000;

    private final Evaluator evaluator;
    private final Effort effort = new Effort(ALL);
    private final List<Question> unknown;
    private final Situation usual;
    private @Nullable Outcomes outcomes;

    public UsualRanges(Evaluator evaluator, Constraints constraints) {
        this.evaluator = evaluator;
        this.unknown = evaluator.catalog().questions().stream()
                .filter(question -> constraints.answer(question) instanceof Answer.Unknown)
                .toList();
        Situation situation = evaluator.open(constraints);
        for (Question question : unknown) {
            situation = situation.with(question.id(), question.usual());
        }
        this.usual = situation;
    }

    /** What can come out while they are usual. */
    public Outcomes outcomes() {
        if (outcomes == null) {
            outcomes = evaluator.outcomes(usual);
        }
        return outcomes;
    }

    /** Whether nothing but this can come out while they are usual. */
    public boolean give(Optional<String> outcome) {
        return outcomes().all().equals(Set.of(outcome));
    }

    /**
     * The questions of which a usual answer can bring something else about while everything else is as it is reckoned with,
     * in the order of the catalog.
     */
    public List<String> alone(Situation reckoned, Optional<String> outcome) {
        return evaluator.catalog().questions().stream()
                .map(Question::id)
                .filter(question -> !usual.answer(question).isSettled())
                .filter(question -> isOther(reckoned.with(question, usual.answer(question)), outcome))
                .toList();
    }

    /**
     * How every other outcome can come about while the unknown answers are usual, by as few of them as were found, in the
     * order of the catalog; those that bring one about alone come first.
     */
    public List<StillPossible> stillPossible(Situation reckoned, Optional<String> outcome) {
        Set<String> alone = Set.copyOf(alone(reckoned, outcome));
        FewestAnswers fewest = new FewestAnswers(evaluator, reckoned, usual);
        List<StillPossible> all = new ArrayList<>();
        outcomes().examples().forEach((other, example) -> {
            if (!other.equals(outcome)) {
                fewest.towards(other, alone, example).ifPresent(all::add);
            }
        });
        all.sort(Comparator.comparing(possible -> possible.answers().size()));
        return all;
    }

    /**
     * The answers beyond what is usual from which on something else can come out while the other unknown ones are usual;
     * nearest first.
     *
     * @param reckoned with what each is reckoned with otherwise
     */
    public List<TippingPoint> thresholds(Situation reckoned, Optional<String> outcome) {
        List<TippingPoint> thresholds = new ArrayList<>();
        for (Question question : unknown) {
            beyond(question, outcome)
                    .forEach(to -> threshold(question, reckoned, to, outcome).ifPresent(thresholds::add));
        }
        thresholds.sort(Comparator.comparingDouble(TippingPoint::distance));
        return thresholds;
    }

    /** The nearest unusual numbers, or all unusual words, with which something else can come out. */
    private List<Domain> beyond(Question question, Optional<String> outcome) {
        if (question.usual() instanceof Domain.Numbers) {
            return new NearestChange(usual, question, situation -> isOther(situation, outcome)).all();
        }
        return unusual(question).stream()
                .filter(to -> isOther(usual.with(question.id(), to), outcome))
                .toList();
    }

    private static List<Domain> unusual(Question question) {
        if (question.usual() instanceof Domain.Words words) {
            return ((AnswerType.OneOf) question.type())
                    .words().stream()
                            .filter(word -> !words.possible().contains(word))
                            .<Domain>map(word -> new Domain.Words(List.of(word)))
                            .toList();
        }
        Domain.WordSets sets = (Domain.WordSets) question.usual();
        return ((AnswerType.SomeOf) question.type())
                .words().stream()
                        .filter(word ->
                                !sets.present().contains(word) && !sets.open().contains(word))
                        .<Domain>map(word -> new Domain.WordSets(List.of(word), List.of(), sets.mayBeEmpty()))
                        .toList();
    }

    private boolean isOther(Situation situation, Optional<String> outcome) {
        Set<Optional<String>> outcomes = outcomes(situation);
        return !outcomes.isEmpty() && !outcomes.equals(Set.of(outcome));
    }

    private Set<Optional<String>> outcomes(Situation situation) {
        return evaluator.outcomes(situation, effort.part(LIMIT)).all();
    }

    /** Empty if nothing else comes out there: that something might was all that was known of a stretch of numbers. */
    private Optional<TippingPoint> threshold(
            Question question, Situation reckoned, Domain to, Optional<String> outcome) {
        Domain from = reckoned.answer(question.id());
        return outcomes(usual.with(question.id(), to)).stream()
                .filter(other -> !other.equals(outcome))
                .findFirst()
                .map(then -> new TippingPoint(
                        ChangedAnswer.settled(question, from, to), then, false, false, Walk.distance(from, to)));
    }
}
