package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Veto;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.constraint.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** If nothing fits: the smallest sets of questions that would have to be answered differently. */
final class Revivals {

    private final Catalog catalog;
    private final Completions completions;

    Revivals(Catalog catalog, Completions completions) {
        this.catalog = catalog;
        this.completions = completions;
    }

    /**
     * Sets of one question, or else of two, and so on. Setting a question free to any answer and asking what
     * can come out tells whether its change is enough.
     */
    List<Revival> of(Situation situation) {
        List<Question> inVetoes = questionsInVetoes(situation);
        for (int size = 1; size <= inVetoes.size(); size++) {
            List<Revival> found = new ArrayList<>();
            for (List<Question> set : subsets(inVetoes, size)) {
                Situation freed = situation;
                for (Question question : set) {
                    freed = freed.with(question.id(), question.type().everything());
                }
                List<String> ids = set.stream().map(Question::id).toList();
                completions.outcomes(freed).stream()
                        .flatMap(Optional::stream)
                        .map(Option::id)
                        .sorted()
                        .forEach(option -> found.add(new Revival(option, ids)));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Question> questionsInVetoes(Situation situation) {
        Set<String> names = catalog.options().stream()
                .flatMap(option -> Stream.concat(
                        option.vetoes().stream(),
                        option.dimensions().stream()
                                .flatMap(dimension -> dimension.choices().stream())
                                .flatMap(choice -> choice.vetoes().stream())))
                .map(Veto::when)
                .flatMap(Condition::names)
                .flatMap(situation::questionsBehind)
                .collect(Collectors.toSet());
        return catalog.questions().stream()
                .filter(question -> names.contains(question.id()))
                .toList();
    }

    private static List<List<Question>> subsets(List<Question> questions, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        List<List<Question>> subsets = new ArrayList<>();
        for (int i = 0; i <= questions.size() - size; i++) {
            for (List<Question> rest : subsets(questions.subList(i + 1, questions.size()), size - 1)) {
                List<Question> subset = new ArrayList<>(List.of(questions.get(i)));
                subset.addAll(rest);
                subsets.add(subset);
            }
        }
        return subsets;
    }
}
