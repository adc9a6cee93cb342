package dev.plumbline.adr.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What can come out of a situation.
 *
 * @param examples by outcome, a situation in which it comes out
 * @param isExact whether every one of them is proved; otherwise the search stopped, and some may not be possible
 */
public record Outcomes(Map<Optional<String>, Situation> examples, boolean isExact) {

    public Outcomes {
        examples = Collections.unmodifiableMap(new LinkedHashMap<>(examples));
    }

    public Set<Optional<String>> all() {
        return examples.keySet();
    }

    public boolean isSettled() {
        return examples.size() < 2;
    }

    public boolean canWin(String option) {
        return examples.containsKey(Optional.of(option));
    }
}
