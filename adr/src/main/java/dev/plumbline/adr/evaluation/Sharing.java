package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.Shared;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what formulas and conditions have in common. The bills of two designs differ in a few terms; a formula written
 * out for each, and for each two of them, is a hundred times as long as what is different in all of them.
 */
final class Sharing {

    private final Map<Formula, Formula> done = new IdentityHashMap<>();
    private final Map<Formula, Shared> numbered = new HashMap<>();
    private final List<Shared> all = new ArrayList<>();

    /** The same formula, in which every part that is worked out has its number. */
    Formula of(Formula formula) {
        Formula known = done.get(formula);
        if (known == null) {
            known = formula instanceof Formula.Constant ? formula : shared(formula.madeOf(this::of));
            done.put(formula, known);
        }
        return known;
    }

    Condition of(Condition condition) {
        return condition.comparing(this::of);
    }

    private Shared shared(Formula formula) {
        Shared known = numbered.get(formula);
        if (known == null) {
            known = new Shared(all.size(), formula);
            numbered.put(formula, known);
            all.add(known);
        }
        return known;
    }

    /** Every formula that has a number, at its place; what one is made of comes before it. */
    List<Shared> formulas() {
        return all;
    }
}
