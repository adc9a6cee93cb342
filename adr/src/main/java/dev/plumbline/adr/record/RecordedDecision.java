package dev.plumbline.adr.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a record says to machines: the {@code plumbline} map of its front matter, format 1.
 *
 * @param decision the catalog's name, such as {@code notification}
 * @param catalog with its version: {@code notification@1}
 * @param overlay what changed the catalog, if anything did
 * @param basePackage the Java package that the decision is about
 * @param chosen the option
 * @param variant what the option is made of, by dimension
 * @param rejected in the order of the record
 * @param rules ids of the rules that hold the code to the record; each of them once
 */
public record RecordedDecision(
        String decision,
        String catalog,
        Optional<RecordedOverlay> overlay,
        String basePackage,
        String chosen,
        Map<String, String> variant,
        List<Rejection> rejected,
        List<String> rules) {

    public RecordedDecision {
        variant = Collections.unmodifiableMap(new LinkedHashMap<>(variant));
        rejected = List.copyOf(rejected);
        rules = List.copyOf(rules);
    }

    /**
     * An overlay that was used.
     *
     * @param file where it is, as the project's answers name it
     */
    public record RecordedOverlay(String file, String name) {}

    public Optional<Rejection> rejection(String option) {
        return rejected.stream()
                .filter(rejection -> rejection.option().equals(option))
                .findFirst();
    }
}
