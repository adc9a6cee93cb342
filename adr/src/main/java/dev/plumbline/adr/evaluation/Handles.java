package dev.plumbline.adr.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What to split next when one question is to be left as it is: a fact, or the answer to another question. A fact stands
 * for all open answers that it follows from, unless it also follows from the excepted question.
 */
final class Handles {

    private final Set<String> excepted;

    Handles(Set<String> excepted) {
        this.excepted = excepted;
    }

    /**
     * Of the facts with a border at a single number, or of questions where no such fact is left, the one on which most
     * hangs; empty if nothing is left to split.
     */
    Optional<String> next(Situation situation, Stakes stakes) {
        Map<String, Integer> waiting = new HashMap<>();
        byName(situation, stakes).forEach((name, stake) -> handlesOf(name, situation)
                .forEach(handle -> waiting.merge(handle, stake, Integer::sum)));
        ConditionIndex index = situation.index();
        return most(
                        waiting,
                        name -> index.isFact(name)
                                && Splits.border(name, situation).isPresent())
                .or(() -> most(waiting, name -> !index.isFact(name)))
                .or(() -> most(waiting, name -> true));
    }

    private static Map<String, Integer> byName(Situation situation, Stakes stakes) {
        Map<String, Integer> names = new HashMap<>();
        for (int number = 0; number < situation.index().conditions().size(); number++) {
            int stake = stakes.of(number);
            if (stake > 0) {
                for (String name : situation.index().namesOf(number)) {
                    names.merge(name, stake, Integer::sum);
                }
            }
        }
        return names;
    }

    private Collection<String> handlesOf(String name, Situation situation) {
        ConditionIndex index = situation.index();
        List<String> open = index.questionsBehind(name).stream()
                .filter(question -> !situation.answer(question).isSettled())
                .toList();
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
