package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can come out once the open answers are known. Exact, by branch and bound: a situation is judged by
 * bounds that hold for every completion of it; where they leave more than is known already, one open answer
 * is split in two and both halves are judged. A single completion has bounds of one point, so the search ends
 * with the truth, and nothing is sampled.
 *
 * <p>An outcome is the option that wins, or empty where no option is possible.
 */
final class Completions {

    private final List<Condition> conditions;
    private final Scoring scoring;

    Completions(Catalog catalog, Scoring scoring) {
        this.conditions = catalog.conditions().distinct().toList();
        this.scoring = scoring;
    }

    /** Every outcome of some completion. */
    Set<Optional<Option>> outcomes(Situation situation) {
        Search search = new Search(Integer.MAX_VALUE);
        for (Optional<Option> goal : possibleOutcomes(contest(situation))) {
            search.dive(situation, goal);
        }
        search.explore(situation);
        return search.found;
    }

    /** Whether every completion has this outcome. */
    boolean isCertain(Situation situation, Option winner) {
        Search search = new Search(2);
        search.found.add(Optional.of(winner));
        search.explore(situation);
        return search.found.size() == 1;
    }

    private Contest contest(Situation situation) {
        return new Contest(scoring.standings(situation));
    }

    /** The outcomes that bounds leave possible. */
    private static List<Optional<Option>> possibleOutcomes(Contest contest) {
        List<Optional<Option>> outcomes = new ArrayList<>();
        contest.contenders().forEach(option -> outcomes.add(Optional.of(option)));
        if (!contest.hasWinner()) {
            outcomes.add(Optional.empty());
        }
        return outcomes;
    }

    private final class Search {
        private final Set<Optional<Option>> found = new LinkedHashSet<>();
        private final int enough;

        Search(int enough) {
            this.enough = enough;
        }

        /** Looks at everything that bounds do not exclude and that could have an outcome not found yet. */
        void explore(Situation situation) {
            if (found.size() >= enough) {
                return;
            }
            Contest contest = contest(situation);
            List<Optional<Option>> possible = possibleOutcomes(contest);
            if (found.containsAll(possible)) {
                return;
            }
            Optional<String> open = possible.size() == 1 ? Optional.empty() : questionToSplit(situation);
            if (open.isEmpty()) {
                found.add(contest.winner().map(Standing::option));
                return;
            }
            for (Domain half : Halves.of(situation.domain(open.get()))) {
                explore(situation.with(open.get(), half));
            }
        }

        /** Goes straight for one outcome, always into the half that favours it. Finds it soon, or not at all. */
        void dive(Situation start, Optional<Option> goal) {
            Situation situation = start;
            Optional<String> open = questionToSplit(situation);
            while (!found.contains(goal) && open.isPresent()) {
                Situation best = situation;
                double most = Double.NEGATIVE_INFINITY;
                for (Domain half : Halves.of(situation.domain(open.get()))) {
                    Situation candidate = situation.with(open.get(), half);
                    double favour = contest(candidate).favour(goal);
                    if (favour > most) {
                        most = favour;
                        best = candidate;
                    }
                }
                situation = best;
                open = questionToSplit(situation);
            }
            found.add(contest(situation).winner().map(Standing::option));
        }
    }

    /** The question that most of the open conditions wait for. */
    private Optional<String> questionToSplit(Situation situation) {
        return waitedFor(situation).entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(
                                Map.Entry.<String, Integer>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /** The open questions that some open condition waits for, the one most waited for first. */
    List<String> questionsInPlay(Situation situation) {
        return new ArrayList<>(waitedFor(situation).keySet());
    }

    private Map<String, Integer> waitedFor(Situation situation) {
        Map<String, Integer> waits = new LinkedHashMap<>();
        for (Condition condition : conditions) {
            if (condition.in(situation) == Truth.OPEN) {
                condition
                        .names()
                        .flatMap(situation::questionsBehind)
                        .distinct()
                        .filter(question -> !situation.domain(question).isSettled())
                        .forEach(question -> waits.merge(question, 1, Integer::sum));
            }
        }
        return waits;
    }
}
