package dev.plumbline.adr.catalog;

import dev.plumbline.adr.catalog.BillOfMaterials.Plan;
import dev.plumbline.adr.catalog.BillOfMaterials.Routing;
import dev.plumbline.adr.catalog.Measure.Quantity;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Difference;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.Formula.Calculation;
import dev.plumbline.adr.condition.Formula.Operator;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Reads designs as bills of materials, and how quantities become points. */
final class DesignReader {

    private static final List<String> QUANTITIES =
            Arrays.stream(Quantity.values()).map(Quantity::word).toList();

    private final FactReader facts;
    private final ConditionReader conditions;
    private final VetoReader vetoes;
    private final Diagnostics diagnostics;
    private final Map<String, Part> parts;
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final List<Pick> picks = new ArrayList<>();
    private final List<Fact> derived = new ArrayList<>();
    private final List<Design> read = new ArrayList<>();
    private Optional<Routing> routing = Optional.empty();
    private Optional<Formula> saving = Optional.empty();

    DesignReader(FactReader facts, ConditionReader conditions, Diagnostics diagnostics, Map<String, Part> parts) {
        this.facts = facts;
        this.conditions = conditions;
        this.vetoes = new VetoReader(conditions);
        this.diagnostics = diagnostics;
        this.parts = parts;
    }

    /** All that was read. */
    Designs read() {
        List<Designs.Comparison> comparisons = new ArrayList<>();
        for (Design first : read) {
            for (Design second : read) {
                if (!first.option().equals(second.option())) {
                    comparisons.add(comparison(first, second));
                }
            }
        }
        return new Designs(
                routing.map(Routing::of),
                List.copyOf(parts.values()),
                routing.map(Routing::needs).orElse(List.of()),
                picks,
                derived,
                measures,
                comparisons);
    }

    private Designs.Comparison comparison(Design first, Design second) {
        String names = first.bill().newParts() + " and " + second.bill().newParts();
        BillOfMaterials one = first.materials();
        BillOfMaterials other = second.materials();
        Map<Quantity, String> excess = new EnumMap<>(Quantity.class);
        for (Quantity quantity : Quantity.values()) {
            excess.put(quantity, derive(names + " excess of " + quantity.word(), one.excess(quantity, other)));
        }
        Map<Quantity, String> beyond = new EnumMap<>(Quantity.class);
        measures.values().forEach(measure -> measure.limit()
                .ifPresent(limit -> beyond.put(
                        measure.quantity(),
                        derive(
                                names + " beyond the limit of "
                                        + measure.quantity().word(),
                                beyond(limit, measure, one, other)))));
        return new Designs.Comparison(
                first.bill(),
                second.bill(),
                derive(names, Difference.of(one.newParts(), other.newParts())),
                derive(names + " hours", Difference.of(one.hours(), other.hours())),
                saving.map(least -> saving(names, one, other, Formula.sum(List.of(other.paidHours(), least)))),
                excess,
                beyond,
                derive(names + " dearer", Difference.of(first.least(), second.least())));
    }

    /** At most 0 only if one takes no more than is allowed, or no more than the other. */
    private static Formula beyond(Measure.Limit limit, Measure measure, BillOfMaterials one, BillOfMaterials other) {
        Formula allowed = new Calculation(Operator.TIMES, new Formula.Constant(limit.above()), measure.against());
        return Difference.excess(
                new Calculation(Operator.MAX, one.amount(measure.quantity()), allowed),
                new Calculation(Operator.MAX, other.amount(measure.quantity()), allowed));
    }

    /** What is paid by the message is nothing where none goes that way, so all of it counts whatever it is paid for. */
    private Formula leastCost(BillOfMaterials materials) {
        return Formula.sum(materials.cost(facts::low, facts::high).stream()
                .map(CostItem::from)
                .toList());
    }

    private Designs.Saving saving(String names, BillOfMaterials one, BillOfMaterials other, Formula least) {
        return new Designs.Saving(
                derive(names + " saving", Difference.of(one.price(), Formula.sum(List.of(other.price(), least)))),
                derive(names + " least saving", least));
    }

    private String derive(String name, Formula formula) {
        derived.add(new Fact(name, name, "", formula));
        return name;
    }

    /**
     * A design of an option, with the formulas behind its bill.
     *
     * @param least that it can cost
     */
    private record Design(String option, BillOfMaterials materials, Bill bill, Formula least) {}

    void routing(Fields catalog, List<Question> questions) {
        Optional<Fields> described = catalog.map("routes");
        if (described.isEmpty() && catalog.node("needs").isPresent()) {
            diagnostics.add(catalog.at("needs"), "there are needs, and no routes", "add routes: {of: …}");
        }
        described.ifPresent(fields -> {
            String of = fields.text("of");
            List<String> words = questions.stream()
                    .filter(question -> question.id().equals(of) && question.type() instanceof AnswerType.SomeOf)
                    .flatMap(question -> ((AnswerType.SomeOf) question.type()).words().stream())
                    .toList();
            if (words.isEmpty()) {
                diagnostics.add(fields.at("of"), of + " is not a question for some of several", "name one");
            }
            Formula messages = facts.formula(fields, "messages");
            Routing routes = new Routing(
                    of,
                    words,
                    messages,
                    facts.unit(messages),
                    perWord(fields, "percent", words),
                    perWord(fields, "rest", words),
                    facts.formula(fields, "peak"),
                    facts.formula(fields, "within"),
                    facts.formula(fields, "hour"),
                    needs(catalog));
            routing = Optional.of(routes);
            derived.addAll(routes.shares());
            saving = fields.node("saving").map(any -> facts.formula(fields, "saving"));
            fields.refuseOthers();
        });
    }

    private Map<String, Formula> perWord(Fields routes, String key, List<String> words) {
        Map<String, Formula> formulas = new LinkedHashMap<>();
        routes.map(key).ifPresent(fields -> {
            words.stream()
                    .filter(word -> fields.node(word).isPresent())
                    .forEach(word -> formulas.put(word, facts.formula(fields, word)));
            fields.refuseOthers();
        });
        return formulas;
    }

    private List<Need> needs(Fields catalog) {
        return new TakenNames(diagnostics)
                .define(catalog.maps("needs")).stream()
                        .map(fields -> {
                            Need need = new Need(
                                    fields.text("id"),
                                    fields.text("text"),
                                    conditions.condition(fields, ""),
                                    facts.formula(fields, "weeks"),
                                    facts.formula(fields, "hours"));
                            fields.refuseOthers();
                            return need;
                        })
                        .toList();
    }

    /** Reads how a criterion is computed, if it is. */
    void measure(String criterion, Fields fields) {
        fields.optionalText("measure").ifPresent(name -> {
            Optional<Quantity> quantity = Arrays.stream(Quantity.values())
                    .filter(known -> known.word().equals(name))
                    .findFirst();
            if (quantity.isEmpty()) {
                diagnostics.add(
                        fields.at("measure"),
                        name + " is not a quantity of designs",
                        Spelling.suggestion(name, QUANTITIES));
            }
            measures.put(
                    criterion,
                    new Measure(
                            quantity.orElse(Quantity.HOURS),
                            facts.formula(fields, "against"),
                            steps(fields),
                            fields.map("limit").map(this::limit)));
        });
    }

    /** The best first, and one at least. */
    private List<Measure.Step> steps(Fields fields) {
        List<Measure.Step> steps = new ArrayList<>();
        for (Fields item : fields.maps("steps")) {
            Measure.Step step = new Measure.Step(item.number("up-to"), (int) item.whole("points"));
            if (step.points() < 0 || step.points() > Scale.BEST) {
                diagnostics.add(item.at("points"), "points is " + step.points(), "write points from 0 to 10");
            }
            boolean isBehind = steps.isEmpty()
                    || (step.upTo() > steps.get(steps.size() - 1).upTo()
                            && step.points() < steps.get(steps.size() - 1).points());
            if (!isBehind) {
                diagnostics.add(
                        item.at("up-to"), "this step is not behind the one before it", "write more, for less points");
            }
            steps.add(step);
            item.refuseOthers();
        }
        if (steps.isEmpty()) {
            diagnostics.add(fields.at("measure"), "steps are missing", "add steps: [{up-to: 0.1, points: 10}, …]");
            steps.add(new Measure.Step(1, Scale.BEST));
        }
        return steps;
    }

    private Measure.Limit limit(Fields fields) {
        String because = fields.text("because");
        conditions.checkPlaces(because.replace(Measure.AMOUNT, ""), fields.at("because"));
        var limit = new Measure.Limit(fields.number("above"), fields.text("veto"), because);
        fields.refuseOthers();
        return limit;
    }

    /** Whether points follow from parts, for the options of a catalog that are read. */
    boolean isDesign(Fields option) {
        boolean isDesign = option.node("parts").isPresent();
        if (isDesign && routing.isEmpty()) {
            throw new InvalidInputException(
                    option.at("parts"), "options have parts, and there are no routes", "add routes: {of: …}");
        }
        if (!isDesign && routing.isPresent()) {
            throw new InvalidInputException(option.at(), "parts are missing", "add parts: […], as routes ask for it");
        }
        return isDesign;
    }

    /** @param others variants that no points hang on */
    Option option(Fields fields, List<Dimension> others, List<Veto> own) {
        String id = fields.text("id");
        Routing routes = routing.orElseThrow();
        Plan plan = new Plan(
                parts("carriers", fields),
                gives(fields),
                generates(fields),
                facts.formula(fields, "seconds"),
                facts.formula(fields, "rate"));
        Map<String, Pick> chosen = BillOfMaterials.picks(routes, plan.carriers());
        chosen.values().stream().filter(pick -> !picks.contains(pick)).forEach(picks::add);
        List<Part> fixed = parts("parts", fields);
        List<Veto> all = new ArrayList<>(own);
        fixed.forEach(part -> all.addAll(part.vetoes()));
        chosen.forEach((word, pick) -> all.add(new Veto(
                Bill.Route.nothingCarries(word),
                BillOfMaterials.nobodyCarries(word, pick, routes.of()),
                "nothing that may be used carries " + word)));
        List<Dimension> dimensions = new ArrayList<>();
        Optional<Bill> bill = Optional.empty();
        List<CostItem> cost = List.of();
        Map<String, Scale> scales = new LinkedHashMap<>();
        measures.forEach((criterion, measure) -> scales.put(criterion, new Scale(measure.most(), "", List.of())));
        Optional<Fields> oneOf = fields.map("one-of");
        if (oneOf.isPresent()) {
            dimensions.add(variants(id, oneOf.get(), routes, plan, fixed, chosen));
        } else {
            BillOfMaterials materials = new BillOfMaterials(id, routes, plan, fixed, chosen);
            Bill only = bill(id, materials);
            bill = Optional.of(only);
            cost = materials.cost(facts::low, facts::high);
            measures.forEach((criterion, measure) -> scales.put(
                    criterion, new Scale(measure.most(), "", measure.adjustments(proportion(only, criterion)))));
            measures.forEach((criterion, measure) ->
                    measure.veto(proportion(only, criterion)).ifPresent(all::add));
        }
        dimensions.addAll(others);
        return new Option(id, fields.text("title"), fields.text("summary"), 0, 0, dimensions, all, scales, cost, bill);
    }

    private static String proportion(Bill bill, String criterion) {
        return Objects.requireNonNull(bill.proportions().get(criterion));
    }

    private Dimension variants(
            String option, Fields oneOf, Routing routes, Plan plan, List<Part> fixed, Map<String, Pick> chosen) {
        List<Choice> choices = new ArrayList<>();
        for (Fields variant : oneOf.maps("choices")) {
            List<Part> with = new ArrayList<>(fixed);
            List<Part> more = parts("parts", variant);
            with.addAll(more);
            String id = variant.text("id");
            BillOfMaterials materials = new BillOfMaterials(option + " " + id, routes, plan, with, chosen);
            Bill bill = bill(option, materials);
            List<Veto> all = new ArrayList<>(vetoes.vetoes(variant, new VetoReader.Self(id, variant.text("title"))));
            more.forEach(part -> all.addAll(part.vetoes()));
            Map<String, List<Adjustment>> adjustments = new LinkedHashMap<>();
            measures.forEach((criterion, measure) -> {
                adjustments.put(criterion, measure.adjustments(proportion(bill, criterion)));
                measure.veto(proportion(bill, criterion)).ifPresent(all::add);
            });
            choices.add(new Choice(
                    id,
                    variant.text("title"),
                    all,
                    adjustments,
                    materials.cost(facts::low, facts::high),
                    Optional.of(bill)));
            variant.refuseOthers();
        }
        Dimension dimension =
                new Dimension(oneOf.text("id"), oneOf.text("title"), oneOf.flag("says-what-is-ruled-out"), choices);
        oneOf.refuseOthers();
        return dimension;
    }

    private Bill bill(String option, BillOfMaterials materials) {
        Bill bill = materials.of(measures);
        derived.addAll(materials.facts());
        read.add(new Design(option, materials, bill, leastCost(materials)));
        return bill;
    }

    private Map<String, Condition> gives(Fields fields) {
        Map<String, Condition> gives = new LinkedHashMap<>();
        for (Fields need : fields.maps("gives")) {
            checkNeed(need.text("need"), need.at("need"));
            gives.put(
                    need.text("need"),
                    need.node("when").isPresent() ? conditions.condition(need, "") : Condition.ALWAYS);
            need.refuseOthers();
        }
        return gives;
    }

    private Set<String> generates(Fields fields) {
        Set<String> generates = new LinkedHashSet<>();
        for (YamlNode item : fields.items("generates")) {
            String need = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            checkNeed(need, item.at());
            generates.add(need);
        }
        return generates;
    }

    private void checkNeed(String id, Location at) {
        List<String> known =
                routing.orElseThrow().needs().stream().map(Need::id).toList();
        if (!known.contains(id)) {
            diagnostics.add(at, id + " is not a need", Spelling.suggestion(id, known));
        }
    }

    private List<Part> parts(String key, Fields fields) {
        List<Part> found = new ArrayList<>();
        for (YamlNode item : fields.items(key)) {
            String name = item instanceof YamlNode.Scalar scalar ? scalar.text() : "";
            Part part = parts.get(name);
            if (part == null) {
                diagnostics.add(item.at(), name + " is not a part", Spelling.suggestion(name, parts.keySet()));
            } else {
                found.add(part);
            }
        }
        return found;
    }
}
