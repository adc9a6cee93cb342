package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.Scope;
import dev.plumbline.adr.condition.Truth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Something that a design needs, written, bought or run.
 *
 * @param isWritten whether it is code that the project gets; such a part is never there beforehand
 * @param carries the words of the question that routes are chosen for, such as channels; empty if it is no carrier
 * @param there when the team has it already; empty if nobody has it beforehand
 * @param gives ids of needs that it satisfies by itself
 * @param amounts what it takes
 */
public record Part(
        String id,
        String title,
        boolean isWritten,
        Set<String> carries,
        Optional<Condition> there,
        List<Veto> vetoes,
        List<String> gives,
        Amounts amounts) {

    public Part {
        carries = Set.copyOf(carries);
        vetoes = List.copyOf(vetoes);
        gives = List.copyOf(gives);
    }

    /**
     * What a part takes.
     *
     * @param weeks of work until it is in production
     * @param waits weeks that pass beside that work, such as those of procurement
     * @param hours a month to keep it alive
     * @param price a month, in the unit of the budget
     * @param each the price of a message, by the word that is carried; under no word, of all others
     * @param rate messages a second that it takes at most; only of carriers
     * @param saves the weeks that are saved where it is there
     */
    public record Amounts(
            Formula weeks,
            Formula waits,
            Formula hours,
            Formula price,
            Map<String, Formula> each,
            Formula rate,
            Formula saves) {

        public Amounts {
            each = Map.copyOf(each);
        }

        /** The price of a message. */
        Formula each(String word) {
            return each.getOrDefault(word, each.getOrDefault("", Formula.NOTHING));
        }
    }

    /** What it depends on whether it is there, and whether it can be. */
    public Stream<Condition> conditions() {
        return Stream.concat(there.stream(), vetoes.stream().map(Veto::when));
    }

    /** Whether the team has it already, where everything is settled. */
    public boolean isThere(Scope settled) {
        return there.filter(condition -> condition.in(settled) == Truth.TRUE).isPresent();
    }

    /** A formula where the part is there, and another where it is not. */
    Formula either(Formula thereAlready, Formula otherwise) {
        return there.<Formula>map(condition -> new Formula.Either(condition, thereAlready, otherwise))
                .orElse(otherwise);
    }
}
