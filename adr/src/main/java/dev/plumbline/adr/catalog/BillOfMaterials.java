package dev.plumbline.adr.catalog;

import dev.plumbline.adr.catalog.Measure.Quantity;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Difference;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.Formula.Calculation;
import dev.plumbline.adr.condition.Formula.Constant;
import dev.plumbline.adr.condition.Formula.Either;
import dev.plumbline.adr.condition.Formula.Named;
import dev.plumbline.adr.condition.Formula.Operator;
import dev.plumbline.adr.condition.Once;
import dev.plumbline.adr.condition.UnaryTest;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Works out what one design takes: formulas of answers for each quantity, and facts of theirs for conditions to ask.
 * The names of these facts begin with that of the design, which no name in a catalog can, because of the space in them.
 */
final class BillOfMaterials {

    /** Keeps a share of nothing at all from being a division by nothing. */
    private static final double LITTLE = 0.001;

    private final String name;
    private final Routing routing;
    private final Plan plan;
    private final List<Part> parts;
    private final Map<String, Pick> picks;
    private final List<Fact> facts = new ArrayList<>();

    /** By need, and by quantity: each is in the formulas of every design that this one is compared with. */
    private final Map<String, Formula> lacking = new LinkedHashMap<>();

    private final Map<Quantity, Formula> amounts = new EnumMap<>(Quantity.class);
    private final Formula price;
    private final Formula paidHours;
    private final Formula newParts;
    private final Formula saved;
    private final Formula savedByNew;

    /**
     * How a catalog has its routes chosen and measured.
     *
     * @param of the question whose words each need a carrier
     * @param messages a month, over all routes
     * @param unit in what these are counted
     * @param percent how many of a hundred messages a word carries, beside others; words that are not in it share the rest
     *     equally
     * @param rest of that rest how much a word carries for each message by another; more than 0, at most 1
     * @param peak messages a second to be reached, over all routes
     * @param within seconds in which one message has to be out
     * @param hour what an hour costs
     */
    record Routing(
            String of,
            List<String> words,
            Formula messages,
            String unit,
            Map<String, Formula> percent,
            Map<String, Formula> rest,
            Formula peak,
            Formula within,
            Formula hour,
            List<Need> needs) {

        /** For each word how much of all it carries where it is asked for, and how many messages a month that is. */
        List<Fact> shares() {
            List<Fact> shares = new ArrayList<>();
            words.forEach(word -> {
                Formula share = percent.containsKey(word)
                        ? divided(percent.get(word), max(max(told(), times(HUNDRED, anyOther())), ONE))
                        : divided(
                                times(ofRest(word), max(Formula.NOTHING, minus(ONE, divided(told(), HUNDRED)))),
                                max(others(), ofRest(word)));
                shares.add(new Fact(shareBy(word), shareBy(word), "", share));
                shares.add(new Fact(messagesBy(word), messagesBy(word), "", times(messages, new Named(shareBy(word)))));
            });
            return shares;
        }

        /** Of a hundred messages those that are told, among the words that are asked for. */
        private Formula told() {
            return Formula.sum(percent.entrySet().stream()
                    .<Formula>map(told -> new Either(asked(told.getKey()), told.getValue(), Formula.NOTHING))
                    .toList());
        }

        private Formula ofRest(String word) {
            return rest.getOrDefault(word, ONE);
        }

        /** How many words are asked for that share the rest, each as much as it carries of it. */
        private Formula others() {
            Stream<Formula> less = words.stream()
                    .filter(word -> percent.containsKey(word) || rest.containsKey(word))
                    .map(word -> new Either(
                            asked(word), percent.containsKey(word) ? ONE : minus(ONE, ofRest(word)), Formula.NOTHING));
            return minus(new Formula.Count(of), Formula.sum(less.toList()));
        }

        /** 1 if any word is asked for that shares the rest, else 0. */
        private Formula anyOther() {
            Formula least = rest.values().stream().reduce(ONE, BillOfMaterials::min);
            return min(ONE, divided(others(), least));
        }

        Condition asked(String word) {
            return new Condition(Map.of(of, new UnaryTest.Word(word)));
        }

        static String shareBy(String word) {
            return "share by " + word;
        }

        static String messagesBy(String word) {
            return "messages by " + word;
        }
    }

    /**
     * How an option is made.
     *
     * @param carriers the preferred ones first
     * @param gives needs that it satisfies by itself, with the condition under which it does
     * @param generates needs that the generated project builds around it
     * @param seconds until one message is out, if nothing waits before it
     * @param rate messages a second that it works off
     */
    record Plan(
            List<Part> carriers, Map<String, Condition> gives, Set<String> generates, Formula seconds, Formula rate) {}

    /** @param name of the design, such as {@code queue managed} */
    BillOfMaterials(String name, Routing routing, Plan plan, List<Part> parts, Map<String, Pick> picks) {
        this.name = name;
        this.routing = routing;
        this.plan = plan;
        this.parts = List.copyOf(parts);
        this.picks = picks;
        routing.needs().forEach(need -> lacking.put(need.id(), lacking(need.id())));
        this.price = plus(
                fixedPrice(),
                Formula.sum(picks.entrySet().stream()
                        .map(pick -> messages(pick.getKey(), pick.getValue()))
                        .toList()));
        this.paidHours = plus(
                sum(part -> times(part.amounts().hours(), routing.hour())),
                built(need -> times(need.hours(), routing.hour())));
        this.newParts = plus(
                sum(part -> part.isWritten() ? Formula.NOTHING : part.either(Formula.NOTHING, ONE)),
                amount(Quantity.UNMET));
        this.saved = max(sum(part -> part.amounts().saves()), new Constant(LITTLE));
        this.savedByNew =
                sum(part -> part.either(Formula.NOTHING, part.amounts().saves()));
    }

    /** Every route of an option, by the word that it carries. */
    static Map<String, Pick> picks(Routing routing, List<Part> carriers) {
        Map<String, Pick> picks = new LinkedHashMap<>();
        for (String word : routing.words()) {
            List<Part> fitting = carriers.stream()
                    .filter(part -> part.carries().contains(word))
                    .toList();
            String names = fitting.stream().map(Part::id).collect(Collectors.joining(", "));
            picks.put(word, new Pick(word + " by " + names, fitting));
        }
        return picks;
    }

    /** That a route is asked for, and nothing can carry it. */
    static Condition nobodyCarries(String word, Pick pick, String of) {
        Map<String, UnaryTest> tests = new LinkedHashMap<>();
        tests.put(of, new UnaryTest.Word(word));
        tests.put(pick.id(), new UnaryTest.Word(Pick.NONE));
        return new Condition(tests);
    }

    /** The facts of the bill; complete after {@link #of}. */
    List<Fact> facts() {
        return facts;
    }

    Bill of(Map<String, Measure> measures) {
        Map<Quantity, String> quantities = new EnumMap<>(Quantity.class);
        String total = define("price", price);
        quantities.put(Quantity.HOURS, define("hours", hours()));
        quantities.put(Quantity.WEEKS, define("weeks", amount(Quantity.WEEKS)));
        quantities.put(
                Quantity.MONEY,
                define("money", plus(new Named(total), times(new Named(name + " hours"), routing.hour()))));
        quantities.put(Quantity.LATENESS, define("lateness", amount(Quantity.LATENESS)));
        quantities.put(Quantity.UNMET, define("unmet", divided(amount(Quantity.UNMET), max(asked(), ONE))));
        quantities.put(Quantity.NEW, define("new", amount(Quantity.NEW)));
        String bought = define("new parts", newParts);
        Map<String, String> proportions = new LinkedHashMap<>();
        measures.forEach((criterion, measure) -> proportions.put(
                criterion,
                define(
                        "share of " + criterion,
                        divided(new Named(name + " " + measure.quantity().word()), measure.against()))));
        List<Bill.Route> routes = picks.entrySet().stream()
                .map(pick -> new Bill.Route(pick.getKey(), routing.asked(pick.getKey()), pick.getValue()))
                .toList();
        return new Bill(parts, routes, quantities, proportions, bought, total, speed(), lacking, plan.generates());
    }

    private Bill.Speed speed() {
        return new Bill.Speed(plan.seconds(), routing.within(), routing.peak(), load());
    }

    /**
     * What it costs: prices and hours, each at both ends of what its figures may be.
     *
     * @param low the name of the low end of a figure that is a range
     * @param high the name of the high end
     */
    List<CostItem> cost(UnaryOperator<String> low, UnaryOperator<String> high) {
        Formula fixed = fixedPrice();
        List<CostItem> items = new ArrayList<>();
        items.add(new CostItem("parts", Condition.ALWAYS, fixed.renamed(low), fixed.renamed(high)));
        picks.forEach((word, pick) -> {
            Formula messages = messages(word, pick);
            items.add(new CostItem(
                    word + told(new Named(Routing.messagesBy(word)), routing.unit()),
                    routing.asked(word),
                    messages.renamed(low),
                    messages.renamed(high)));
        });
        items.add(new CostItem(
                "hours to keep them" + told(routing.hour(), "an hour"),
                Condition.ALWAYS,
                paidHours.renamed(low),
                paidHours.renamed(high)));
        return items;
    }

    /** In brackets how much that is, if it has a name. */
    private static String told(Formula amount, String unit) {
        return amount instanceof Named named ? " ({" + named.name() + "} " + unit + ")" : "";
    }

    private String define(String what, Formula formula) {
        String fact = name + " " + what;
        facts.add(new Fact(fact, what, "", formula));
        return fact;
    }

    /** Over the fixed parts and the carriers that are taken, each once. */
    private Formula sum(Function<Part, Formula> amount) {
        List<Formula> all = new ArrayList<>(parts.stream().map(amount).toList());
        Map<String, Formula> each = new LinkedHashMap<>();
        plan.carriers().forEach(part -> each.put(part.id(), amount.apply(part)));
        all.add(new Once(
                picks.entrySet().stream()
                        .map(pick -> new Once.Use(
                                routing.asked(pick.getKey()), pick.getValue().id()))
                        .toList(),
                each));
        return Formula.sum(all);
    }

    private Formula weeks() {
        Formula longest = Formula.NOTHING;
        for (Part part : parts) {
            longest = max(longest, plus(part.amounts().waits(), part.amounts().weeks()));
        }
        longest = max(
                longest,
                most(part -> plus(part.amounts().waits(), part.amounts().weeks())));
        return max(plus(sum(part -> part.amounts().weeks()), built(Need::weeks)), longest);
    }

    Formula price() {
        return price;
    }

    private Formula fixedPrice() {
        return sum(part -> part.amounts().price());
    }

    /** What the messages of a word cost. */
    private Formula messages(String word, Pick pick) {
        return times(new Named(Routing.messagesBy(word)), onRoute(word, pick, part -> part.amounts()
                .each(word)));
    }

    Formula hours() {
        return amount(Quantity.HOURS);
    }

    /** What has to be bought or run, and needs that are built around it; not the code of the design itself. */
    Formula newParts() {
        return newParts;
    }

    /** The hours, each at its price; a sum as the hours are. */
    Formula paidHours() {
        return paidHours;
    }

    /** What a design takes of something, as a formula of answers. */
    Formula amount(Quantity quantity) {
        return amounts.computeIfAbsent(quantity, any -> switch (quantity) {
            case HOURS -> plus(sum(part -> part.amounts().hours()), built(Need::hours));
            case WEEKS -> weeks();
            case MONEY -> plus(price, paidHours);
            case LATENESS -> max(divided(plan.seconds(), routing.within()), load());
            case UNMET -> built(need -> ONE);
            case NEW -> divided(savedByNew, saved);
        });
    }

    /** A number that is at most 0 only where this takes no more of something than another design; else by how much more. */
    Formula excess(Quantity quantity, BillOfMaterials other) {
        return quantity == Quantity.NEW ? newer(other) : Difference.excess(amount(quantity), other.amount(quantity));
    }

    /** What two shares differ by: {@code n/a - (n+e)/(a+d)} is {@code (d*n/a - e)/(a+d)}, where n/a stands but once. */
    private Formula newer(BillOfMaterials other) {
        Formula share = min(amount(Quantity.NEW), ONE);
        Formula more = Difference.of(other.savedByNew, savedByNew);
        Formula larger = minus(other.saved, saved);
        return divided(minus(times(share, larger), more), other.saved);
    }

    /** The peak in proportion to the rate of the design, or that of its slowest route. */
    private Formula load() {
        Formula slowest = most((word, part) -> divided(
                times(routing.peak(), new Named(Routing.shareBy(word))),
                part.amounts().rate()));
        return max(divided(routing.peak(), plan.rate()), slowest);
    }

    /** The largest over all routes that are asked for. */
    private Formula most(Function<Part, Formula> amount) {
        return most((word, part) -> amount.apply(part));
    }

    private Formula most(BiFunction<String, Part, Formula> amount) {
        Formula most = Formula.NOTHING;
        for (Map.Entry<String, Pick> pick : picks.entrySet()) {
            String word = pick.getKey();
            most = max(most, onRoute(word, pick.getValue(), part -> amount.apply(word, part)));
        }
        return most;
    }

    private Formula onRoute(String word, Pick pick, Function<Part, Formula> amount) {
        Map<String, Formula> cases = new LinkedHashMap<>();
        pick.candidates().forEach(part -> cases.put(part.id(), amount.apply(part)));
        return new Either(routing.asked(word), new Formula.ByWord(pick.id(), cases), Formula.NOTHING);
    }

    private Formula asked() {
        return Formula.sum(routing.needs().stream()
                .<Formula>map(need -> new Either(need.when(), ONE, Formula.NOTHING))
                .toList());
    }

    /** Over the needs that are asked for and that nothing gives. */
    private Formula built(Function<Need, Formula> amount) {
        return Formula.sum(routing.needs().stream()
                .<Formula>map(need -> new Either(
                        need.when(),
                        times(Objects.requireNonNull(lacking.get(need.id())), amount.apply(need)),
                        Formula.NOTHING))
                .toList());
    }

    /** 1 if a need has to be built, else 0. What only carriers give has to come from each of them. */
    private Formula lacking(String need) {
        Condition given = plan.gives().get(need);
        boolean isGivenByPart = parts.stream().anyMatch(part -> part.gives().contains(need));
        if (isGivenByPart || Condition.ALWAYS.equals(given)) {
            return Formula.NOTHING;
        }
        boolean isGivenBySome =
                plan.carriers().stream().anyMatch(part -> part.gives().contains(need));
        Formula lacking = isGivenBySome ? most(part -> part.gives().contains(need) ? Formula.NOTHING : ONE) : ONE;
        return given == null ? lacking : new Either(given, Formula.NOTHING, lacking);
    }

    private static final Formula ONE = new Constant(1);
    private static final Formula HUNDRED = new Constant(100);

    private static Formula plus(Formula left, Formula right) {
        return new Calculation(Operator.PLUS, left, right);
    }

    private static Formula times(Formula left, Formula right) {
        return new Calculation(Operator.TIMES, left, right);
    }

    private static Formula divided(Formula left, Formula right) {
        return new Calculation(Operator.DIVIDED_BY, left, right);
    }

    private static Formula minus(Formula left, Formula right) {
        return new Calculation(Operator.MINUS, left, right);
    }

    private static Formula min(Formula left, Formula right) {
        return new Calculation(Operator.MIN, left, right);
    }

    private static Formula max(Formula left, Formula right) {
        return new Calculation(Operator.MAX, left, right);
    }
}
