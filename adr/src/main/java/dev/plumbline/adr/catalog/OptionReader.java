package dev.plumbline.adr.catalog;

import dev.plumbline.adr.catalog.VetoReader.Self;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the options of a catalog, and the dimensions they are made of. */
final class OptionReader {

    private static final List<String> WITH_PARTS =
            List.of("carriers", "seconds", "rate", "gives", "generates", "one-of");
    private static final List<String> WITH_POINTS = List.of("points", "moving-parts", "reversal", "cost");

    private final ConditionReader conditions;
    private final CostReader costs;
    private final List<String> criteria;
    private final DesignReader designs;
    private final VetoReader vetoes;
    private final Diagnostics diagnostics;

    OptionReader(
            ConditionReader conditions,
            CostReader costs,
            List<String> criteria,
            DesignReader designs,
            Diagnostics diagnostics) {
        this.designs = designs;
        this.vetoes = new VetoReader(conditions);
        this.conditions = conditions;
        this.costs = costs;
        this.criteria = criteria;
        this.diagnostics = diagnostics;
    }

    Option option(Fields fields, Map<String, Dimension> dimensions) {
        List<Dimension> own = new ArrayList<>();
        for (YamlNode item : fields.items("variants")) {
            String name = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            Dimension dimension = dimensions.get(name);
            if (dimension == null) {
                diagnostics.add(
                        item.at(), name + " is not a dimension", Spelling.suggestion(name, dimensions.keySet()));
            } else {
                own.add(dimension);
            }
        }
        boolean isDesign = designs.isDesign(fields);
        refuse(fields, isDesign ? WITH_POINTS : WITH_PARTS, isDesign ? "parts" : "points");
        if (isDesign) {
            Option design = designs.option(fields, own, vetoes(fields, Self.NONE));
            fields.refuseOthers();
            return design;
        }
        Option option = new Option(
                fields.text("id"),
                fields.text("title"),
                fields.text("summary"),
                (int) fields.whole("moving-parts"),
                (int) fields.whole("reversal"),
                own,
                vetoes(fields, Self.NONE),
                points(fields),
                costs.items(fields, ""));
        fields.refuseOthers();
        return option;
    }

    /** Keys that an option cannot have beside what it is described by. */
    private void refuse(Fields option, List<String> keys, String beside) {
        keys.stream()
                .filter(key -> option.node(key).isPresent())
                .forEach(key ->
                        diagnostics.add(option.at(key), key + " does not go with " + beside, "remove one of them"));
    }

    private Map<String, Scale> points(Fields option) {
        Map<String, Scale> points = new LinkedHashMap<>();
        Optional<Fields> scales = option.map("points");
        for (String criterion : criteria) {
            Optional<Fields> scale = scales.flatMap(fields -> fields.map(criterion));
            if (scale.isPresent()) {
                points.put(criterion, scale(scale.get()));
            } else {
                diagnostics.add(option.at(), "points on " + criterion + " are missing", "add them under points");
            }
        }
        scales.ifPresent(Fields::refuseOthers);
        return points;
    }

    private Scale scale(Fields fields) {
        Scale scale = new Scale(
                (int) fields.whole("start"), fields.text("because"), adjustments(fields, "adjust", Self.NONE));
        if (scale.start() < 0 || scale.start() > Scale.BEST) {
            diagnostics.add(fields.at("start"), "start is " + scale.start(), "write points from 0 to 10");
        }
        fields.refuseOthers();
        return scale;
    }

    Dimension dimension(String id, Fields fields, Map<String, Dimension> earlier) {
        List<Choice> choices = new ArrayList<>();
        Optional<Fields> every = fields.map("every");
        for (Fields choice : new TakenNames(diagnostics).define(fields.maps("choices"))) {
            choices.add(choice(choice, every));
        }
        fields.map("from").ifPresent(from -> choices.addAll(inherited(from, earlier)));
        String title = fields.text("title");
        boolean saysWhatIsRuledOut = fields.flag("says-what-is-ruled-out");
        fields.refuseOthers();
        every.ifPresent(Fields::refuseOthers);
        if (choices.isEmpty()) {
            diagnostics.add(fields.at(), "choices are missing", "add choices: with one at least");
        }
        return new Dimension(id, title, saysWhatIsRuledOut, choices);
    }

    private Choice choice(Fields fields, Optional<Fields> every) {
        Self self = new Self(fields.text("id"), fields.text("title"));
        conditions.choice(self.id(), fields.at("id"));
        List<Veto> vetoes = new ArrayList<>(vetoes(fields, self));
        every.ifPresent(all -> vetoes.addAll(vetoes(all, self)));
        Map<String, List<Adjustment>> adjustments = new LinkedHashMap<>();
        fields.map("adjust").ifPresent(own -> add(adjustments, own, self));
        every.flatMap(all -> all.map("adjust")).ifPresent(all -> add(adjustments, all, self));
        List<CostItem> cost = new ArrayList<>(costs.items(fields, self.id()));
        every.ifPresent(all -> cost.addAll(costs.items(all, self.id())));
        Choice choice = new Choice(self.id(), self.title(), vetoes, adjustments, cost);
        fields.refuseOthers();
        return choice;
    }

    /** Choices of another dimension: what makes them impossible there does so here, but they score by the rules here. */
    private List<Choice> inherited(Fields from, Map<String, Dimension> earlier) {
        String name = from.text("dimension");
        Dimension other = earlier.get(name);
        if (other == null) {
            diagnostics.add(
                    from.at(),
                    name + " is not a dimension above this one",
                    Spelling.suggestion(name, earlier.keySet()));
            return List.of();
        }
        List<Choice> choices = new ArrayList<>();
        for (Choice choice : other.choices()) {
            Map<String, List<Adjustment>> adjustments = new LinkedHashMap<>();
            from.map("adjust").ifPresent(all -> add(adjustments, all, new Self(choice.id(), choice.title())));
            choices.add(new Choice(choice.id(), choice.title(), choice.vetoes(), adjustments, choice.cost()));
        }
        from.refuseOthers();
        return choices;
    }

    private void add(Map<String, List<Adjustment>> adjustments, Fields byCriterion, Self self) {
        for (String criterion : criteria) {
            List<Adjustment> found = adjustments(byCriterion, criterion, self);
            if (!found.isEmpty()) {
                adjustments.computeIfAbsent(criterion, any -> new ArrayList<>()).addAll(found);
            }
        }
        byCriterion.refuseOthers();
    }

    private List<Veto> vetoes(Fields fields, Self self) {
        return vetoes.vetoes(fields, self);
    }

    private List<Adjustment> adjustments(Fields fields, String key, Self self) {
        return fields.maps(key).stream()
                .map(item -> {
                    Adjustment read = new Adjustment(
                            conditions.condition(item, self.id()), (int) item.whole("by"), vetoes.because(item, self));
                    item.refuseOthers();
                    return read;
                })
                .toList();
    }
}
