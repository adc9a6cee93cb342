package dev.plumbline.adr.catalog;

import dev.plumbline.adr.catalog.Part.Amounts;
import dev.plumbline.adr.catalog.VetoReader.Self;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.Formula.Calculation;
import dev.plumbline.adr.condition.Formula.Constant;
import dev.plumbline.adr.condition.Formula.Operator;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the parts that designs are made of. */
final class PartReader {

    /** A rate that nothing waits for. */
    private static final Formula ANY_RATE = new Constant(1e12);

    private final FactReader facts;
    private final ConditionReader conditions;
    private final VetoReader vetoes;
    private final Diagnostics diagnostics;

    PartReader(FactReader facts, ConditionReader conditions, Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.facts = facts;
        this.conditions = conditions;
        this.vetoes = new VetoReader(conditions);
    }

    /** By id, in the order of the catalog. */
    Map<String, Part> parts(Fields catalog, TakenNames names) {
        Map<String, Fields> classes = new LinkedHashMap<>();
        catalog.maps("part-classes").forEach(fields -> classes.put(fields.text("id"), fields));
        Map<String, Part> parts = new LinkedHashMap<>();
        for (Fields fields : names.define(catalog.maps("parts"))) {
            Part part = part(fields, classes);
            parts.put(part.id(), part);
        }
        classes.values().forEach(Fields::refuseOthers);
        return parts;
    }

    private Part part(Fields fields, Map<String, Fields> classes) {
        Self self = new Self(fields.text("id"), fields.text("title"));
        conditions.choice(self.id(), fields.at("id"));
        List<Veto> own = new ArrayList<>(vetoes.vetoes(fields, self));
        for (String name : fields.texts("is")) {
            Fields shared = classes.get(name);
            if (shared == null) {
                diagnostics.add(
                        fields.at("is"),
                        name + " is not a class of parts",
                        Spelling.suggestion(name, classes.keySet()));
            } else {
                own.addAll(vetoes.vetoes(shared, self));
            }
        }
        boolean isWritten = fields.flag("written");
        Optional<Condition> there = fields.map("there").map(map -> conditions.tests(map, self.id()));
        Part part = new Part(
                self.id(),
                self.title(),
                isWritten,
                Set.copyOf(fields.texts("carries")),
                there,
                own,
                fields.texts("gives"),
                amounts(fields, there, isWritten));
        fields.refuseOthers();
        return part;
    }

    private Amounts amounts(Fields fields, Optional<Condition> there, boolean isWritten) {
        Optional<Fields> always = fields.map("takes");
        Optional<Fields> whereNew = fields.map("new");
        Amounts amounts = new Amounts(
                amount("weeks", always, whereNew, there),
                amount("waits", always, whereNew, there),
                amount("hours", always, whereNew, there),
                amount("price", always, whereNew, there),
                always.map(this::each).orElse(Map.of()),
                always.filter(map -> map.node("rate").isPresent())
                        .map(map -> facts.formula(map, "rate"))
                        .orElse(ANY_RATE),
                isWritten
                        ? Formula.NOTHING
                        : new Calculation(Operator.PLUS, formula("weeks", whereNew), formula("waits", whereNew)));
        always.ifPresent(Fields::refuseOthers);
        whereNew.ifPresent(Fields::refuseOthers);
        return amounts;
    }

    private Formula amount(String key, Optional<Fields> always, Optional<Fields> whereNew, Optional<Condition> there) {
        Formula more = formula(key, whereNew);
        Formula added = there.<Formula>map(condition -> new Formula.Either(condition, Formula.NOTHING, more))
                .orElse(more);
        return new Calculation(Operator.PLUS, formula(key, always), added);
    }

    private Map<String, Formula> each(Fields always) {
        if (!(always.node("each").orElse(null) instanceof YamlNode.Mapping)) {
            return Map.of("", formula("each", Optional.of(always)));
        }
        Fields byWord = always.map("each").orElseThrow();
        Map<String, Formula> each = new LinkedHashMap<>();
        byWord.keys().forEach(word -> each.put(word.text(), facts.formula(byWord, word.text())));
        return each;
    }

    private Formula formula(String key, Optional<Fields> fields) {
        return fields.filter(map -> map.node(key).isPresent())
                .map(map -> facts.formula(map, key))
                .orElse(Formula.NOTHING);
    }
}
