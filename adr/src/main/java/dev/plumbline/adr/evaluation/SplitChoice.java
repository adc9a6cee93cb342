package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Awaited;
import dev.plumbline.adr.condition.Domain;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What to split next where some questions are to be left as they are: a fact, or the answer to another question. A fact
 * stands for all open answers that it follows from, unless it also follows from an excepted question.
 */
final class SplitChoice {

    /** Words choose parts; only then are borders of numbers where they are. */
    private static final int WORDS_FIRST = 4;

    private final Set<String> excepted;

    SplitChoice(Set<String> excepted) {
        this.excepted = excepted;
    }

    /**
     * The one on which most hangs; empty if nothing is left to split. Facts with a border at a single number come first,
     * then questions, then facts for which alone a condition waits: halving them closes in on its border. Where two
     * facts are compared, halving need not end, so the questions behind them are split.
     */
    Optional<String> next(Situation situation, Stakes stakes) {
        return next(situation, waiting(situation, stakes));
    }

    private Optional<String> next(Situation situation, Waiting waiting) {
        ConditionIndex index = situation.index();
        return most(
                        waiting.all(),
                        name -> index.isFact(name)
                                && Splits.border(name, situation).isPresent())
                .or(() -> most(waiting.all(), name -> !index.isFact(name)))
                .or(() -> most(waiting.alone(), name -> true))
                .or(() -> most(behind(waiting.all(), situation), name -> true));
    }

    /** The questions and facts on which most hangs, the first ones first. */
    List<String> foremost(Situation situation, Stakes stakes, int most) {
        Waiting waiting = waiting(situation, stakes);
        Optional<String> first = next(situation, waiting);
        if (most == 1) {
            return first.stream().toList();
        }
        Map<String, Integer> all = new HashMap<>(waiting.all());
        all.replaceAll((name, stake) -> isWord(name, situation) ? stake * WORDS_FIRST : stake);
        return Stream.concat(
                        first.stream(),
                        all.entrySet().stream()
                                .sorted(Map.Entry.<String, Integer>comparingByValue()
                                        .reversed()
                                        .thenComparing(Map.Entry.comparingByKey()))
                                .map(Map.Entry::getKey))
                .distinct()
                .limit(most)
                .toList();
    }

    private static boolean isWord(String name, Situation situation) {
        return !situation.index().isFact(name) && !(situation.answer(name) instanceof Domain.Numbers);
    }

    /**
     * What conditions wait for, with how much hangs on it.
     *
     * @param alone what some condition waits for and for nothing else
     */
    private record Waiting(Map<String, Integer> all, Map<String, Integer> alone) {}

    private Waiting waiting(Situation situation, Stakes stakes) {
        Waiting waiting = new Waiting(new HashMap<>(), new HashMap<>());
        for (int number = 0; number < situation.index().conditions().size(); number++) {
            int stake = stakes.of(number);
            if (stake > 0) {
                Set<String> handles = new HashSet<>();
                situation.index().namesOf(number).forEach(name -> handles.addAll(handlesOf(name, situation)));
                handles.forEach(handle -> waiting.all().merge(handle, stake, Integer::sum));
                if (handles.size() == 1) {
                    handles.forEach(handle -> waiting.alone().merge(handle, stake, Integer::sum));
                }
            }
        }
        return waiting;
    }

    private Map<String, Integer> behind(Map<String, Integer> facts, Situation situation) {
        Map<String, Integer> questions = new HashMap<>();
        facts.forEach((fact, stake) -> situation.index().questionsBehind(fact).stream()
                .filter(question -> !situation.answer(question).isSettled() && !excepted.contains(question))
                .forEach(question -> questions.merge(question, stake, Integer::sum)));
        return questions;
    }

    private Collection<String> handlesOf(String name, Situation situation) {
        ConditionIndex index = situation.index();
        List<String> open = index.questionsBehind(name).stream()
                .filter(question -> !situation.answer(question).isSettled())
                .toList();
        if (index.isPick(name) || index.isDerived(name)) {
            Awaited awaited = situation.awaited(name);
            return open.stream()
                    .filter(question -> index.isIn(awaited, question) && !excepted.contains(question))
                    .toList();
        }
        if (open.size() < 2 || open.stream().anyMatch(excepted::contains)) {
            return open.stream()
                    .filter(question -> !excepted.contains(question))
                    .toList();
        }
        if (situation.numbers(name).isSettled()) {
            return List.of();
        }
        List<String> follows = index.fact(name)
                .formula()
                .names()
                .filter(inner -> !index.isFigure(inner))
                .toList();
        return follows.size() == 1 ? handlesOf(follows.get(0), situation) : List.of(name);
    }

    private static Optional<String> most(Map<String, Integer> waiting, Predicate<String> filter) {
        String most = "";
        int times = 0;
        for (Map.Entry<String, Integer> entry : waiting.entrySet()) {
            boolean isMore = entry.getValue() > times
                    || (entry.getValue() == times && entry.getKey().compareTo(most) < 0);
            if (isMore && filter.test(entry.getKey())) {
                most = entry.getKey();
                times = entry.getValue();
            }
        }
        return times == 0 ? Optional.empty() : Optional.of(most);
    }
}
