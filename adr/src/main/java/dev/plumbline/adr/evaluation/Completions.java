package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Truth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * What can come out once the open answers are known. Exact, by branch and bound: a situation is judged by
 * bounds that hold for every completion of it; where they leave more than is known already, something open is split in
 * two and both parts are judged: a fact, or an answer. A single completion has bounds of one point, so the search ends
 * with the truth. Answers that contradict each other are no completion, and neither are values of facts for which
 * there are no answers.
 *
 * <p>A border that depends on two open answers at once, such as a budget against a cost that grows with the volume, can
 * make the search long. It stops after {@link #LIMIT} situations and counts as possible what it could not exclude: it
 * may then call a decision open that is not, but never certain one that is open.
 *
 * <p>An outcome is the id of the option that wins, or empty where no option is possible.
 */
final class Completions {

    /** Situations judged at most for one question about outcomes; some tenths of a second. */
    static final int LIMIT = 4000;

    /** Completions tried at random before the search; they find what is common. */
    private static final int SAMPLES = 60;

    /** Splits that are tried out before one is made. */
    private static final int WIDTH = 2;

    private final Scoring scoring;
    private final SplitChoice handles = new SplitChoice(Set.of());

    Completions(Scoring scoring) {
        this.scoring = scoring;
    }

    /**
     * Every outcome of some completion, each with an example: a situation in which it comes out. Empty if the answers
     * contradict each other however the open ones turn out.
     */
    Outcomes outcomes(Situation situation, Effort effort) {
        Search search = new Search(Set.of(), effort, Integer.MAX_VALUE);
        List<Optional<String>> possible = contest(situation).outcomes();
        if (possible.size() > 1) {
            possible.forEach(goal -> search.dive(situation, goal));
            search.sample(situation, possible);
        }
        search.explore(situation);
        search.notExcluded.keySet().removeAll(search.found.keySet());
        search.notExcluded.forEach((outcome, part) -> search.found.put(outcome, part.released()));
        return new Outcomes(search.found, search.notExcluded.keySet());
    }

    /**
     * Whether an outcome is possible; {@link Truth#OPEN} if the search stopped before it knew.
     */
    Truth isPossible(Optional<String> outcome, Situation situation, Effort effort) {
        return new Quest(outcome, effort).in(situation);
    }

    private Contest contest(Situation situation) {
        return new Contest(scoring.standings(situation));
    }

    /** Looks for one outcome. */
    private final class Quest {

        private final Optional<String> goal;
        private final Effort effort;

        Quest(Optional<String> goal, Effort effort) {
            this.goal = goal;
            this.effort = effort;
        }

        Truth in(Situation situation) {
            Truth contradictory = situation.isContradictory();
            List<Standing> standings = scoring.standings(situation);
            List<Optional<String>> possible = new Contest(standings).outcomes();
            if (!situation.isFeasible() || contradictory == Truth.TRUE || !possible.contains(goal)) {
                return Truth.FALSE;
            }
            if (possible.size() == 1 && contradictory == Truth.FALSE) {
                return new Reaching(effort).in(situation);
            }
            if (!effort.spend()) {
                return Truth.OPEN;
            }
            Optional<String> open = handles.next(situation, scoring.stakes(situation, standings));
            if (open.isEmpty()) {
                return contest(situation).winner().equals(goal) ? new Reaching(effort).in(situation) : Truth.FALSE;
            }
            Truth found = Truth.FALSE;
            for (Situation half : Splits.of(open.get(), situation)) {
                found = found.or(in(half));
                if (found == Truth.TRUE) {
                    return found;
                }
            }
            return found;
        }
    }

    /**
     * A situation, and how the options stand in it.
     *
     * @param possible the outcomes that bounds leave
     * @param isPaid whether there was effort left to look further, if that is necessary
     */
    private record Judged(
            Situation situation, List<Standing> standings, List<Optional<String>> possible, boolean isPaid) {}

    private final class Search {

        private final Map<Optional<String>, Situation> found = new LinkedHashMap<>();

        /** What the search gave up on. */
        private final Map<Optional<String>, Situation> notExcluded = new LinkedHashMap<>();

        private final Set<String> granted;
        private final Effort effort;
        private final int enough;

        /**
         * @param granted facts that may be held without looking for answers that give them such values
         * @param enough outcomes after which to stop
         */
        Search(Set<String> granted, Effort effort, int enough) {
            this.granted = granted;
            this.effort = effort;
            this.enough = enough;
        }

        boolean isExact() {
            return found.keySet().containsAll(notExcluded.keySet());
        }

        /** Looks at everything that bounds do not exclude and that could have an outcome not found yet. */
        void explore(Situation situation) {
            judged(situation).ifPresent(this::explore);
        }

        private void explore(Judged judged) {
            Situation situation = judged.situation();
            if (found.size() >= enough || found.keySet().containsAll(judged.possible())) {
                return;
            }
            if (!judged.isPaid()) {
                judged.possible().forEach(outcome -> notExcluded.putIfAbsent(outcome, situation));
                return;
            }
            if (judged.possible().size() == 1 && situation.isContradictory() == Truth.FALSE) {
                find(judged.possible().get(0), situation);
                return;
            }
            Stakes stakes = scoring.stakes(situation, judged.standings());
            List<String> names = handles.foremost(situation, stakes, width(situation));
            if (names.isEmpty()) {
                find(contest(situation).winner(), situation);
            } else {
                parts(names, situation).forEach(this::explore);
            }
        }

        /** Empty if there is nothing in it. */
        private Optional<Judged> judged(Situation situation) {
            if (situation.isContradictory() == Truth.TRUE || !situation.isFeasible()) {
                return Optional.empty();
            }
            List<Standing> standings = scoring.standings(situation);
            List<Optional<String>> possible = new Contest(standings).outcomes();
            boolean isPaid = found.keySet().containsAll(possible) || effort.spend();
            return Optional.of(new Judged(situation, standings, possible, isPaid));
        }

        /** The parts of that split which leaves least open. */
        private List<Judged> parts(List<String> names, Situation situation) {
            List<Judged> best = List.of();
            double least = Double.MAX_VALUE;
            for (String name : names) {
                List<Judged> parts = Splits.of(name, situation).stream()
                        .flatMap(part -> judged(part).stream())
                        .toList();
                double open = parts.stream().mapToDouble(this::openness).sum();
                if (open < least) {
                    least = open;
                    best = parts;
                }
            }
            return best;
        }

        /** Where quantities follow from nearly all answers, it is worth a look which answer they hang on most. */
        private int width(Situation situation) {
            return situation.index().hasBills() ? WIDTH : 1;
        }

        private double openness(Judged part) {
            if (found.keySet().containsAll(part.possible())) {
                return 0;
            }
            double open = 1;
            for (Standing standing : part.standings()) {
                open += standing.possible() == Truth.FALSE ? 0 : standing.high() - standing.low();
                open += standing.possible() == Truth.OPEN ? 100 : 0;
            }
            return open;
        }

        private void find(Optional<String> outcome, Situation situation) {
            if (found.containsKey(outcome)) {
                return;
            }
            if (granted.containsAll(situation.held())) {
                found.put(outcome, situation);
                return;
            }
            Reaching reaching = new Reaching(effort);
            Truth reached = reaching.in(situation);
            if (reached == Truth.TRUE) {
                found.put(outcome, reaching.found().released());
            } else if (reached == Truth.OPEN) {
                notExcluded.putIfAbsent(outcome, situation);
            }
        }

        /** Tries some completions, always the same ones. */
        void sample(Situation situation, List<Optional<String>> possible) {
            Random random = new Random(1);
            for (int i = 0; i < SAMPLES && !found.keySet().containsAll(possible) && effort.spend(); i++) {
                Situation completion = situation.completedBy(random);
                if (completion.isContradictory() == Truth.FALSE) {
                    found.putIfAbsent(contest(completion).winner(), completion);
                }
            }
        }

        /**
         * Goes straight for one outcome, always into the half that favours it. Finds it soon, or not at all; it proves
         * nothing, so what is not possible either may pull it along.
         */
        void dive(Situation start, Optional<String> goal) {
            if (found.containsKey(goal)) {
                return;
            }
            Situation situation = start.with(Map.of());
            Optional<String> open = mostAwaited(situation);
            while (open.isPresent()) {
                if (!effort.spend()) {
                    return;
                }
                situation = favoured(situation, open.get(), goal);
                open = mostAwaited(situation);
            }
            if (situation.isContradictory() == Truth.FALSE) {
                found.putIfAbsent(contest(situation).winner(), situation);
            }
        }

        private Situation favoured(Situation situation, String question, Optional<String> goal) {
            Situation best = situation;
            double most = Double.NEGATIVE_INFINITY;
            for (Situation candidate : Splits.of(question, situation)) {
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

    /** The question that most of the open conditions wait for. */
    private static Optional<String> mostAwaited(Situation situation) {
        ConditionIndex index = situation.index();
        int[] awaited = new int[index.questions().size()];
        for (int number = 0; number < index.conditions().size(); number++) {
            if (situation.truth(number) == Truth.OPEN) {
                for (int question : index.placesOfQuestions(number)) {
                    awaited[question]++;
                }
            }
        }
        String most = "";
        int times = 0;
        for (int place = 0; place < awaited.length; place++) {
            String question = index.workings().name(place);
            boolean isMore = awaited[place] > times || (awaited[place] == times && question.compareTo(most) < 0);
            if (isMore && !situation.answer(question).isSettled()) {
                most = question;
                times = awaited[place];
            }
        }
        return times == 0 ? Optional.empty() : Optional.of(most);
    }
}
