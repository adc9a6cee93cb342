package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Project;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Outcomes;
import dev.plumbline.adr.evaluation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What to ask next, while what is not answered may be anything: first what must be answered, then the question with
 * the most influence of those that can still change which option wins, then those that choose what it is made of.
 */
public final class Agenda {

    private final Catalog catalog;
    private final Evaluator evaluator;

    public Agenda(Catalog catalog) {
        this.catalog = catalog;
        this.evaluator = new Evaluator(catalog);
    }

    /** A question that the draft does not answer; empty if no such question can change anything any more. */
    public Optional<Question> after(Draft draft) {
        Optional<Question> compulsory = catalog.questions().stream()
                .filter(question -> question.mustBeAnswered() && !isAnswered(question, draft))
                .findFirst();
        if (compulsory.isPresent()) {
            return compulsory;
        }
        Situation open = open(draft);
        Outcomes outcomes = evaluator.outcomes(open);
        List<String> unanswered = unanswered(draft);
        return outcomes.isSettled()
                ? winner(outcomes).flatMap(option -> aboutParts(option, open, unanswered))
                : aboutOptions(draft, open, outcomes, unanswered);
    }

    /** The option that wins whatever the questions that are not answered would be answered with. */
    public Optional<Option> settled(Draft draft) {
        Outcomes outcomes = evaluator.outcomes(open(draft));
        return outcomes.isSettled() ? winner(outcomes) : Optional.empty();
    }

    private Optional<Question> aboutOptions(Draft draft, Situation open, Outcomes outcomes, List<String> unanswered) {
        Situation reckoned = evaluator.reckoned(constraints(draft));
        List<Situation> examples = new ArrayList<>(List.of(reckoned));
        outcomes.examples().values().forEach(example -> examples.add(example.settledLike(reckoned)));
        return evaluator
                .mostInfluential(unanswered, open, examples)
                .or(() -> evaluator.standings(reckoned).stream()
                        .map(standing -> standing.option())
                        .filter(option -> evaluator.winner(reckoned).equals(Optional.of(option.id())))
                        .findFirst()
                        .flatMap(option -> evaluator.awaitedByParts(option, open, unanswered)))
                .flatMap(catalog::question);
    }

    private Optional<Question> aboutParts(Option option, Situation open, List<String> unanswered) {
        return evaluator.awaitedByParts(option, open, unanswered).flatMap(catalog::question);
    }

    private Optional<Option> winner(Outcomes outcomes) {
        return outcomes.all().stream().flatMap(Optional::stream).findFirst().map(catalog::option);
    }

    private Situation open(Draft draft) {
        return evaluator.open(constraints(draft));
    }

    /** What is not answered is unknown here, whatever its standard answer. */
    private Constraints constraints(Draft draft) {
        Map<String, Answer> answers = new LinkedHashMap<>();
        for (Question question : catalog.questions()) {
            answers.put(question.id(), draft.answers().getOrDefault(question.id(), new Answer.Unknown()));
        }
        return new Constraints(catalog.name(), new Project("", "", ""), Optional.empty(), LocalDate.EPOCH, answers);
    }

    private List<String> unanswered(Draft draft) {
        return catalog.questions().stream()
                .filter(question -> !isAnswered(question, draft) && !isMoot(catalog, question, draft))
                .map(Question::id)
                .toList();
    }

    /** Whether a question is about a limit that nobody has set. */
    public static boolean isMoot(Catalog catalog, Question question, Draft draft) {
        return catalog.budget()
                .filter(budget -> budget.hard().tests().containsKey(question.id()))
                .flatMap(budget -> catalog.question(budget.limit()))
                .filter(limit -> isOpenLimit(limit, draft.answers().get(limit.id())))
                .isPresent();
    }

    private static boolean isOpenLimit(Question limit, @Nullable Answer answer) {
        return answer == null
                || (limit.type() instanceof AnswerType.WholeNumber number
                        && answer.equals(new Answer.Known(new Value.Amount(number.maximum()))));
    }

    private static boolean isAnswered(Question question, Draft draft) {
        return draft.answers().containsKey(question.id());
    }
}
