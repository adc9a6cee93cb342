package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What can come out once the open answers are known. Exact, by branch and bound: a situation is judged by
 * bounds that hold for every completion of it; where they leave more than is known already, one open answer
 * is split in two and both halves are judged. A single completion has bounds of one point, so the search ends
 * with the truth. Answers that contradict each other are no completion.
 *
 * <p>Two answers that only matter together, such as a volume and a budget, can make the search long. It stops after
 * {@link #LIMIT} situations and counts as possible what it could not exclude: it may then call a decision open that is
 * not, but never certain one that is open.
 *
 * <p>An outcome is the id of the option that wins, or empty where no option is possible.
 */
final class Completions {

    /** Situations judged at most for one question about outcomes; some tens of milliseconds. */
    static final int LIMIT = 2000;

    /** Completions tried at random before the search; they find what is common. */
    private static final int SAMPLES = 60;

    private final Scoring scoring;

    Completions(Scoring scoring) {
        this.scoring = scoring;
    }

    /**
     * Every outcome of some completion, each with an example: a situation in which it comes out. Empty if the answers contradict each other however the open ones turn out.
     */
    Outcomes outcomes(Situation situation) {
        Search search = new Search();
        List<Optional<String>> possible = contest(situation).outcomes();
        if (possible.size() > 1) {
            possible.forEach(goal -> search.dive(situation, goal));
            search.sample(situation, possible);
        }
        search.explore(situation);
        return new Outcomes(search.found, search.judged <= LIMIT);
    }

    /** Whether more than one outcome is possible; quicker where only one answer is open. */
    boolean isOpen(Situation situation) {
        Search search = new Search();
        search.explore(situation);
        return search.found.size() > 1;
    }

    /**
     * Whether an outcome is possible; {@link Truth#OPEN} if the search stopped before it knew.
     *
     * @param limit situations judged at most
     */
    Truth isPossible(Optional<String> outcome, Situation situation, int limit) {
        return new Quest(outcome, limit).in(situation);
    }

    private Contest contest(Situation situation) {
        return new Contest(scoring.standings(situation));
    }

    /** Looks for one outcome. */
    private final class Quest {

        private final Optional<String> goal;
        private int left;

        Quest(Optional<String> goal, int limit) {
            this.goal = goal;
            this.left = limit;
        }

        Truth in(Situation situation) {
            Truth contradictory = situation.isContradictory();
            List<Optional<String>> possible = contest(situation).outcomes();
            if (contradictory == Truth.TRUE || !possible.contains(goal)) {
                return Truth.FALSE;
            }
            if (possible.size() == 1 && contradictory == Truth.FALSE) {
                return Truth.TRUE;
            }
            if (left-- <= 0) {
                return Truth.OPEN;
            }
            Optional<String> open = mostAwaited(situation, Set.of());
            if (open.isEmpty()) {
                return Truth.of(contest(situation).winner().equals(goal));
            }
            Truth found = Truth.FALSE;
            for (Domain half : Splits.of(open.get(), situation)) {
                found = found.or(in(situation.with(open.get(), half)));
                if (found == Truth.TRUE) {
                    return found;
                }
            }
            return found;
        }
    }

    private final class Search {

        private final Map<Optional<String>, Situation> found = new LinkedHashMap<>();
        private int judged;

        /** Looks at everything that bounds do not exclude and that could have an outcome not found yet. */
        void explore(Situation situation) {
            Truth contradictory = situation.isContradictory();
            if (contradictory == Truth.TRUE) {
                return;
            }
            List<Optional<String>> possible = contest(situation).outcomes();
            if (found.keySet().containsAll(possible)) {
                return;
            }
            if (judged++ >= LIMIT) {
                possible.forEach(outcome -> found.putIfAbsent(outcome, situation));
                return;
            }
            if (possible.size() == 1 && contradictory == Truth.FALSE) {
                found.put(possible.get(0), situation);
                return;
            }
            Optional<String> open = mostAwaited(situation, Set.of());
            if (open.isEmpty()) {
                found.putIfAbsent(contest(situation).winner(), situation);
                return;
            }
            for (Domain half : Splits.of(open.get(), situation)) {
                explore(situation.with(open.get(), half));
            }
        }

        /** Tries some completions, always the same ones. */
        void sample(Situation situation, List<Optional<String>> possible) {
            Random random = new Random(1);
            for (int i = 0; i < SAMPLES && !found.keySet().containsAll(possible); i++) {
                Situation completion = situation.completedBy(random);
                if (completion.isContradictory() == Truth.FALSE) {
                    found.putIfAbsent(contest(completion).winner(), completion);
                }
            }
        }

        /** Goes straight for one outcome, always into the half that favours it. Finds it soon, or not at all. */
        void dive(Situation start, Optional<String> goal) {
            if (found.containsKey(goal)) {
                return;
            }
            Situation situation = start;
            Optional<String> open = mostAwaited(situation, Set.of());
            while (open.isPresent()) {
                situation = favoured(situation, open.get(), goal);
                open = mostAwaited(situation, Set.of());
            }
            if (situation.isContradictory() == Truth.FALSE) {
                found.putIfAbsent(contest(situation).winner(), situation);
            }
        }

        private Situation favoured(Situation situation, String question, Optional<String> goal) {
            Situation best = situation;
            double most = Double.NEGATIVE_INFINITY;
            for (Domain half : Splits.of(question, situation)) {
                Situation candidate = situation.with(question, half);
                boolean isDead = candidate.isContradictory() == Truth.TRUE;
                double favour = isDead ? -Double.MAX_VALUE : contest(candidate).favour(goal);
                if (favour > most) {
                    most = favour;
                    best = candidate;
                }
            }
            return best;
        }
    }

    /** The question that most of the open conditions wait for; empty if none waits for any but the excepted ones. */
    static Optional<String> mostAwaited(Situation situation, Set<String> excepted) {
        String most = "";
        int times = 0;
        for (Map.Entry<String, Integer> awaited : awaited(situation).entrySet()) {
            boolean isMore = awaited.getValue() > times
                    || (awaited.getValue() == times && awaited.getKey().compareTo(most) < 0);
            if (isMore && !excepted.contains(awaited.getKey())) {
                most = awaited.getKey();
                times = awaited.getValue();
            }
        }
        return times == 0 ? Optional.empty() : Optional.of(most);
    }

    /** The open questions that open conditions wait for, with the number of those conditions. */
    private static Map<String, Integer> awaited(Situation situation) {
        Map<String, Integer> awaited = new LinkedHashMap<>();
        ConditionIndex index = situation.index();
        for (int number = 0; number < index.conditions().size(); number++) {
            if (situation.truth(number) == Truth.OPEN) {
                for (String question : index.questionsOf(number)) {
                    if (!situation.answer(question).isSettled()) {
                        awaited.merge(question, 1, Integer::sum);
                    }
                }
            }
        }
        return awaited;
    }
}
