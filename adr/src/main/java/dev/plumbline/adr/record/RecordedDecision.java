package dev.plumbline.adr.record;

import dev.plumbline.adr.source.Digest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a record says to machines: the {@code plumbline} map of its front matter, format 1.
 *
 * @param decision the catalog's name, such as {@code notification}
 * @param catalog with its version: {@code notification@1}
 * @param overlay what changed the catalog, if anything did
 * @param basePackage the Java package that the decision is about
 * @param chosen the option
 * @param variant what the option is made of, by dimension
 * @param routes what carries out each word of an answer, where the variant does not say it all; mostly empty
 * @param grounds what decided it; empty if an earlier version of Plumbline wrote it
 * @param rejected in the order of the record
 * @param rules ids of the rules that hold the code to the record; each of them once
 * @param leftOut ids of the rules of the same option that look for a layout which the code did not have
 * @param digests what it was decided from; empty if the first version of Plumbline wrote it
 */
public record RecordedDecision(
        String decision,
        String catalog,
        Optional<RecordedOverlay> overlay,
        String basePackage,
        String chosen,
        Map<String, String> variant,
        Map<String, String> routes,
        Optional<RecordedGrounds> grounds,
        List<Rejection> rejected,
        List<String> rules,
        List<String> leftOut,
        Optional<RecordedDigests> digests) {

    public RecordedDecision {
        variant = Collections.unmodifiableMap(new LinkedHashMap<>(variant));
        routes = Collections.unmodifiableMap(new LinkedHashMap<>(routes));
        rejected = List.copyOf(rejected);
        rules = List.copyOf(rules);
        leftOut = List.copyOf(leftOut);
    }

    /**
     * An overlay that was used.
     *
     * @param file where it is, as the project's answers name it
     */
    public record RecordedOverlay(String file, String name) {}

    /**
     * What decided it.
     *
     * @param certainty such as {@code robust}
     * @param answers the decisive ones of the team, by question id; empty if no usual answers to what it was asked change it
     */
    public record RecordedGrounds(String certainty, Map<String, String> answers) {

        public RecordedGrounds {
            answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        }
    }

    /**
     * What tells what a record was decided from, and that nobody changed it since.
     *
     * @param answers of {@link dev.plumbline.adr.constraint.Constraints#digest}
     * @param catalog of the catalog without its overlay
     * @param overlay of the overlay, if there is one
     * @param sources of who says the answers; empty if nobody is named
     * @param record the {@linkplain RecordedDecision#seal seal}; empty if somebody took it out
     */
    public record RecordedDigests(
            String answers,
            String catalog,
            Optional<String> overlay,
            Optional<String> sources,
            Optional<String> record) {}

    /** Tells everything that is said here, the seal aside, from anything else. */
    public String seal() {
        Map<String, List<Object>> rejections = new TreeMap<>();
        rejected.forEach(rejection -> rejections.put(
                rejection.option(),
                List.of(rejection.vetoes(), new TreeMap<>(rejection.answers()), rejection.because())));
        List<Object> said = new ArrayList<>(List.of(
                decision,
                catalog,
                overlay.map(known -> List.of(known.file(), known.name())).orElse(List.of()),
                basePackage,
                chosen,
                new TreeMap<>(variant),
                rejections,
                rules,
                leftOut,
                digests.map(known -> List.of(
                                known.answers(),
                                known.catalog(),
                                known.overlay().orElse("")))
                        .orElse(List.of())));
        if (!routes.isEmpty()) {
            said.add(new TreeMap<>(routes));
        }
        grounds.ifPresent(known -> said.add("decided by " + known.certainty() + " " + new TreeMap<>(known.answers())));
        digests.flatMap(RecordedDigests::sources).ifPresent(sources -> said.add("sources " + sources));
        return Digest.of(said.toString());
    }

    /** Whether it still says what Plumbline wrote. */
    public boolean isSealed() {
        return digests.flatMap(RecordedDigests::record).equals(Optional.of(seal()));
    }

    public Optional<Rejection> rejection(String option) {
        return rejected.stream()
                .filter(rejection -> rejection.option().equals(option))
                .findFirst();
    }
}
