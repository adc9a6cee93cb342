package dev.plumbline.adr.evaluation;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can come out of a situation.
 *
 * @param examples by outcome, a situation in which it comes out
 * @param doubtful those that are not proved: the search stopped, and they may not be possible
 */
public record Outcomes(Map<Optional<String>, Situation> examples, Set<Optional<String>> doubtful) {

    public Outcomes {
        examples = Collections.unmodifiableMap(new LinkedHashMap<>(examples));
        doubtful = Set.copyOf(doubtful);
    }

    /** Whether every one of them is proved. */
    public boolean isExact() {
        return doubtful.isEmpty();
    }

    /** Those that are proved. */
    public List<Optional<String>> proved() {
        return all().stream().filter(outcome -> !doubtful.contains(outcome)).toList();
    }

    public Set<Optional<String>> all() {
        return examples.keySet();
    }

    public boolean isSettled() {
        return examples.size() < 2;
    }

    /** The situation in which something fits, if anything does, that is like another where it can be. */
    public Situation fitting(Situation assumed) {
        return examples.entrySet().stream()
                .min(Comparator.comparing(outcome -> outcome.getKey().isEmpty()))
                .map(outcome -> outcome.getValue().settledLike(assumed))
                .orElse(assumed);
    }

    public boolean canWin(String option) {
        return examples.containsKey(Optional.of(option));
    }
}
