package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.Scope;
import dev.plumbline.adr.condition.Truth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a design is made of, and the names of the facts that say what it takes.
 *
 * @param parts those that it always has
 * @param routes one for each word that needs a carrier, asked for or not
 * @param quantities names of facts, by quantity
 * @param proportions names of facts, by criterion
 * @param newParts the name of the fact how many parts are new or built around it
 * @param price the name of the fact what it costs a month without the hours
 * @param lacking 1 if a need is built around it, else 0, by the need's id
 * @param generated needs of which the generated project brings what is built around the design
 */
public record Bill(
        List<Part> parts,
        List<Route> routes,
        Map<Measure.Quantity, String> quantities,
        Map<String, String> proportions,
        String newParts,
        String price,
        Speed speed,
        Map<String, Formula> lacking,
        Set<String> generated) {

    public Bill {
        lacking = Map.copyOf(lacking);
        generated = Set.copyOf(generated);
        parts = List.copyOf(parts);
        routes = List.copyOf(routes);
        quantities = Collections.unmodifiableMap(new LinkedHashMap<>(quantities));
        proportions = Collections.unmodifiableMap(new LinkedHashMap<>(proportions));
    }

    /**
     * How one word is carried.
     *
     * @param asked when it has to be carried at all
     */
    public record Route(String word, Condition asked, Pick carrier) {

        /** The id of the veto that applies where it has to be carried, and nothing can. */
        public String nothingCarries() {
            return nothingCarries(word);
        }

        static String nothingCarries(String word) {
            return "nothing-carries-" + word;
        }

        public boolean isAsked(Scope settled) {
            return asked.in(settled) == Truth.TRUE;
        }
    }

    /**
     * How fast a design is.
     *
     * @param seconds until one message is out, if nothing waits before it
     * @param within seconds in which it has to be
     * @param peak messages a second to be reached
     * @param load the peak in proportion to what the design passes
     */
    public record Speed(Formula seconds, Formula within, Formula peak, Formula load) {}

    /** The bill of a design with these choices; empty if its points are written down. */
    public static Optional<Bill> of(Option option, List<Choice> choices) {
        return Stream.concat(option.bill().stream(), choices.stream().flatMap(choice -> choice.bill().stream()))
                .findFirst();
    }

    /** The parts of the design where everything is settled: those it always has, then the carriers that are taken. */
    public List<Part> parts(Scope settled) {
        return Stream.concat(
                        parts.stream(),
                        routes.stream()
                                .filter(route -> route.isAsked(settled))
                                .flatMap(route -> route.carrier().taken(settled).stream()))
                .distinct()
                .toList();
    }

    /** The ids of the carriers that are taken where everything is settled, by the word that each carries. */
    public Map<String, String> carriers(Scope settled) {
        Map<String, String> carriers = new LinkedHashMap<>();
        for (Route route : routes) {
            if (route.isAsked(settled)) {
                route.carrier().taken(settled).ifPresent(part -> carriers.put(route.word(), part.id()));
            }
        }
        return carriers;
    }

    /** The name of the fact what a criterion is computed from. */
    public String proportion(String criterion) {
        return Objects.requireNonNull(proportions.get(criterion));
    }

    /** The name of the fact how much of something a design takes. */
    public String quantity(Measure.Quantity quantity) {
        return Objects.requireNonNull(quantities.get(quantity));
    }
}
