package dev.plumbline.adr.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the weights of the catalog itself would lead to, where a team has overridden some.
 *
 * @param chosen the option that would win; empty if none does
 * @param scores out of 100, by option, the highest first; without those that vetoes make impossible
 */
public record StandardRanking(Optional<String> chosen, Map<String, Double> scores) {

    public StandardRanking {
        scores = Collections.unmodifiableMap(new LinkedHashMap<>(scores));
    }
}
