package dev.plumbline.cli;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Part;
import dev.plumbline.adr.catalog.Pick;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.AnswersWriter;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Project;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.source.NamedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every pair of an option and a carrier that a catalog has for it, with few answers that lead to it: the carrier is there,
 * and what would exclude it is not so. An overlay rules out the other options, and takes the other carriers out.
 */
final class Combinations {

    private static final String CHANNELS = "delivery.channels";

    private final Catalog catalog;
    private final Evaluator evaluator;

    private Combinations(Catalog catalog) {
        this.catalog = catalog;
        this.evaluator = new Evaluator(catalog);
    }

    /** In the order of the catalog. */
    static List<Combination> of(NamedText text) {
        Combinations all = new Combinations(CatalogReader.read(text.name(), text.text()));
        return all.catalog.options().stream()
                .flatMap(option -> carriers(option).map(carrier -> all.combination(option, carrier)))
                .toList();
    }

    /** The relay for mail, and a vendor for text messages, by the catalog as it is. */
    static Combination sharedOut(NamedText text) {
        Combinations all = new Combinations(CatalogReader.read(text.name(), text.text()));
        Map<String, Answer> given = Map.of(
                CHANNELS,
                known(new Value.WordSet(List.of("email", "sms"))),
                "vendors",
                known(new Value.WordSet(List.of("twilio"))),
                "delivery.ordering",
                known(new Value.Word("yes")));
        return all.combination("cron", "relay-and-twilio", given, Optional.empty());
    }

    /** The carriers of all routes, each once. */
    private static Stream<Part> carriers(Option option) {
        return option.bills()
                .flatMap(bill -> bill.routes().stream())
                .map(route -> route.carrier())
                .map(Pick::candidates)
                .flatMap(List::stream)
                .distinct();
    }

    private Combination combination(Option option, Part carrier) {
        String others = catalog.options().stream()
                .map(Option::id)
                .filter(id -> !id.equals(option.id()))
                .map(id -> "  - {id: " + id + ", vetoes: [{id: not-ours, when: {team.engineers: \"-\"},"
                        + " because: it was ruled out}]}\n")
                .collect(Collectors.joining());
        String overlay =
                "overlay: only\nfor: " + catalog.reference() + "\nwhy: Everything else was ruled out.\noptions:\n"
                        + others + "  - {id: " + option.id() + ", carriers: [" + carrier.id() + "]}\n";
        return combination(option.id(), carrier.id(), answers(carrier), Optional.of(overlay));
    }

    private Combination combination(
            String option, String carrier, Map<String, Answer> given, Optional<String> overlay) {
        Constraints constraints = constraints(Combination.name(option, carrier), given);
        String answers = AnswersWriter.write(constraints, catalog.questions());
        return new Combination(option, carrier, constraints, answers, overlay);
    }

    /** With the carrier there, if it ever is before, and without what would exclude it. */
    private Map<String, Answer> answers(Part carrier) {
        Map<String, Answer> given = new LinkedHashMap<>();
        given.put(CHANNELS, known(new Value.WordSet(List.of(first(carrier)))));
        carrier.there().ifPresent(there -> given.putAll(that(Truth.TRUE, there, given)));
        carrier.vetoes().forEach(veto -> given.putAll(that(Truth.FALSE, veto.when(), given)));
        return given;
    }

    private String first(Part carrier) {
        Set<String> carried = new TreeSet<>(carrier.carries());
        AnswerType.SomeOf channels =
                (AnswerType.SomeOf) catalog.question(CHANNELS).orElseThrow().type();
        return channels.words().stream().filter(carried::contains).findFirst().orElseThrow();
    }

    /** The first answer that makes a condition so; none if it is. */
    private Map<String, Answer> that(Truth wanted, Condition condition, Map<String, Answer> given) {
        return Stream.concat(Stream.of(Map.<String, Answer>of()), alternatives(condition))
                .filter(change -> truth(condition, given, change) == wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing makes " + condition + " " + wanted));
    }

    private Truth truth(Condition condition, Map<String, Answer> given, Map<String, Answer> change) {
        Map<String, Answer> all = new LinkedHashMap<>(given);
        all.putAll(change);
        return evaluator.reckoned(constraints("any", all)).truth(condition);
    }

    private Stream<Map<String, Answer>> alternatives(Condition condition) {
        return condition
                .names()
                .flatMap(name -> catalog.question(name).stream())
                .flatMap(Combinations::alternatives);
    }

    private static Stream<Map<String, Answer>> alternatives(Question question) {
        Stream<Value> values = question.type() instanceof AnswerType.SomeOf some
                ? some.words().stream().map(word -> new Value.WordSet(List.of(word)))
                : question.type() instanceof AnswerType.OneOf one
                        ? one.choices().stream().map(choice -> new Value.Word(choice.word()))
                        : Stream.empty();
        return values.map(value -> Map.of(question.id(), known(value)));
    }

    private static Answer known(Value value) {
        return new Answer.Known(value);
    }

    private Constraints constraints(String name, Map<String, Answer> given) {
        Map<String, Answer> all = new LinkedHashMap<>();
        all.put("team.engineers", known(new Value.Amount(14)));
        all.put("volume.per-day", known(new Value.Amount(200)));
        all.put("schedule.weeks", known(new Value.Amount(26)));
        all.putAll(given);
        Project project = new Project(name, "com.acme", "com.acme.notifications");
        return new Constraints(catalog.name(), project, Optional.empty(), Cli.TODAY, all);
    }
}
