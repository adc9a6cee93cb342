package dev.plumbline.adr.change;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Dimension;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Veto;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** If nothing fits: the smallest sets of questions that would have to be answered differently. */
public final class Revivals {

    private final Catalog catalog;
    private final Evaluator evaluator;

    public Revivals(Evaluator evaluator) {
        this.catalog = evaluator.catalog();
        this.evaluator = evaluator;
    }

    /**
     * Sets of one question, or else of two, and so on. Setting questions free to any answer and asking what
     * can come out tells whether changing them is enough.
     */
    public List<Revival> of(Situation situation) {
        List<Question> inVetoes = questionsInVetoes(situation);
        for (int size = 1; size <= inVetoes.size(); size++) {
            List<Revival> found = new ArrayList<>();
            for (List<Question> set : subsets(inVetoes, size)) {
                found.addAll(freeing(set, situation));
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return List.of();
    }

    private List<Revival> freeing(List<Question> questions, Situation situation) {
        Situation freed = situation;
        for (Question question : questions) {
            freed = freed.with(question.id(), question.type().everything());
        }
        List<String> ids = questions.stream().map(Question::id).toList();
        return evaluator.outcomes(freed).keySet().stream()
                .flatMap(Optional::stream)
                .sorted()
                .map(option -> new Revival(option, ids))
                .toList();
    }

    private List<Question> questionsInVetoes(Situation situation) {
        Set<String> asked = new HashSet<>();
        for (Veto veto : vetoes()) {
            asked.addAll(situation.index().questionsOf(veto.when()));
        }
        return catalog.questions().stream()
                .filter(question -> asked.contains(question.id()))
                .toList();
    }

    private List<Veto> vetoes() {
        List<Veto> vetoes = new ArrayList<>();
        for (Option option : catalog.options()) {
            vetoes.addAll(option.vetoes());
            for (Dimension dimension : option.dimensions()) {
                for (Choice choice : dimension.choices()) {
                    vetoes.addAll(choice.vetoes());
                }
            }
        }
        return vetoes;
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
