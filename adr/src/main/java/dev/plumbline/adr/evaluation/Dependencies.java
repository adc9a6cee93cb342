package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Pick;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.Shared;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The questions, facts and choices of parts that others follow from. */
final class Dependencies {

    private final Set<String> questions = new LinkedHashSet<>();
    private final Map<String, Formula> facts = new LinkedHashMap<>();
    private final Map<String, Pick> picks = new LinkedHashMap<>();
    private final Map<String, Set<String>> behindNames = new HashMap<>();
    private final Map<Shared, Set<String>> behindFormulas = new HashMap<>();

    Dependencies(Catalog catalog, Sharing sharing) {
        catalog.questions().forEach(question -> questions.add(question.id()));
        catalog.factsById().forEach((id, fact) -> facts.put(id, sharing.of(fact.formula())));
        catalog.designs().picks().forEach(pick -> picks.put(pick.id(), pick));
    }

    /** The ids of all questions, in the order of the catalog. */
    Set<String> questions() {
        return questions;
    }

    /** The formula of each fact. */
    Map<String, Formula> facts() {
        return facts;
    }

    Map<String, Pick> picks() {
        return picks;
    }

    /** A question, a fact or a choice, and all that it follows from; nothing for a figure. */
    Set<String> behind(String name) {
        Set<String> known = behindNames.get(name);
        if (known == null) {
            known = new LinkedHashSet<>();
            Formula formula = facts.get(name);
            Pick pick = picks.get(name);
            if (formula != null || pick != null || questions.contains(name)) {
                known.add(name);
            }
            if (formula != null) {
                known.addAll(behind(formula));
            } else if (pick != null) {
                known.addAll(behind(pick.names()));
            }
            behindNames.put(name, known);
        }
        return known;
    }

    Set<String> behind(Condition condition) {
        return behind(condition.names());
    }

    /** All that a formula follows from. */
    Set<String> behind(Formula formula) {
        if (!(formula instanceof Shared shared)) {
            return behind(formula.names());
        }
        Set<String> known = behindFormulas.get(shared);
        if (known == null) {
            Set<String> found = new LinkedHashSet<>();
            Formula alone = shared.formula().madeOf(part -> {
                found.addAll(behind(part));
                return Formula.NOTHING;
            });
            found.addAll(behind(alone.names()));
            known = found;
            behindFormulas.put(shared, known);
        }
        return known;
    }

    private Set<String> behind(Stream<String> names) {
        Set<String> found = new LinkedHashSet<>();
        names.forEach(name -> found.addAll(behind(name)));
        return found;
    }
}
