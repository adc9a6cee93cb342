package dev.plumbline.cli;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Dimension;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswersWriter;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Project;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Halves;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.source.NamedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every pair of an option and a last mile that a catalog has, with few answers that lead to it. The engine is asked: a
 * catalog in which the option is split into one with this last mile and one with the others tells whether, while
 * nothing is answered, the pair can be what comes out; then question by question the standard answer is kept
 * wherever the pair stays possible.
 */
final class Combinations {

    /** What an option calls its last mile: the vendor is it where the design calls one directly. */
    private static final List<String> LAST_MILES = List.of("last-mile", "vendor");

    /** Situations judged before a pair counts as not reachable; what can be reached takes some hundreds. */
    private static final int LIMIT = 5000;

    private final Catalog catalog;

    private Combinations(Catalog catalog) {
        this.catalog = catalog;
    }

    /** In the order of the catalog. */
    static List<Combination> of(NamedText text) {
        Catalog catalog = CatalogReader.read(text.name(), text.text());
        return catalog.options().stream()
                .flatMap(option -> lastMile(option).choices().stream()
                        .map(choice -> reached(option.id(), choice.id(), text, catalog)))
                .toList();
    }

    /** One carrier for mail, and another one for text messages; it takes an overlay until a catalog decides on both. */
    static Combination sharedOut(NamedText text) {
        Catalog catalog = CatalogReader.read(text.name(), text.text());
        String overlay = "overlay: both\nfor: " + catalog.reference() + "\nwhy: A relay for mail, a vendor for texts.\n"
                + "options:\n  - {id: third-party-api, vetoes: [{id: not-ours, when: {team.engineers: \"-\"},"
                + " because: it was ruled out}]}\n"
                + "remove: [dimensions.last-mile.choices.smtp.vetoes.relay-does-mail-only]\n";
        Map<String, Answer> given = Map.of(
                "delivery.channels", new Answer.Known(new Value.WordSet(List.of("email", "sms"))),
                "vendors", new Answer.Known(new Value.WordSet(List.of("twilio"))),
                "infrastructure.database", new Answer.Known(new Value.Word("self-run")),
                "team.engineers", new Answer.Known(new Value.Amount(3)),
                "volume.per-day", new Answer.Known(new Value.Amount(200)));
        Constraints constraints = new Combinations(catalog).constraints("cron-smtp-and-twilio", given);
        return combination("cron", "smtp-and-twilio", constraints, catalog, Optional.of(overlay));
    }

    private static Combination reached(String option, String lastMile, NamedText text, Catalog catalog) {
        return new Combinations(catalog)
                .leadingTo(option, lastMile)
                .map(found -> combination(option, lastMile, found, catalog, Optional.empty()))
                .orElseGet(() -> reachedWithoutRivals(option, lastMile, text, catalog));
    }

    /** Not by the catalog as it is, as far as the search could see; but a team may have an overlay. */
    private static Combination reachedWithoutRivals(String option, String lastMile, NamedText text, Catalog catalog) {
        String overlay = rulingOut(option, lastMile, catalog);
        Catalog rest = CatalogReader.read(text, Optional.of(new NamedText("only.yaml", overlay)))
                .catalog();
        Constraints found = new Combinations(rest)
                .leadingTo(option, lastMile)
                .orElseThrow(() -> new IllegalStateException("nothing leads to " + option + " with " + lastMile));
        return combination(option, lastMile, found, catalog, Optional.of(overlay));
    }

    private static Combination combination(
            String option, String lastMile, Constraints constraints, Catalog catalog, Optional<String> overlay) {
        String answers = AnswersWriter.write(constraints, catalog.questions());
        return new Combination(option, lastMile, constraints, answers, overlay);
    }

    private static String rulingOut(String option, String lastMile, Catalog catalog) {
        String always = "{" + catalog.questions().get(0).id() + ": \"-\"}";
        String vetoes = rivals(catalog.options().stream().map(Option::id), option)
                .map(other -> "  - {id: " + other + ", vetoes: [{id: not-ours, when: " + always
                        + ", because: it was ruled out}]}\n")
                .collect(Collectors.joining());
        String choices = rivals(
                        lastMile(catalog.option(option)).choices().stream().map(Choice::id), lastMile)
                .map(other -> "  - dimensions." + home(other, catalog) + ".choices." + other + "\n")
                .collect(Collectors.joining());
        return "overlay: only\nfor: " + catalog.reference() + "\nwhy: Everything else was ruled out.\noptions:\n"
                + vetoes + "remove:\n" + choices;
    }

    private static Stream<String> rivals(Stream<String> all, String one) {
        return all.filter(other -> !other.equals(one));
    }

    /** The dimension that a choice stands in: a last mile may take the choices of another one over. */
    private static String home(String choice, Catalog catalog) {
        return catalog.options().stream()
                .flatMap(option -> option.dimensions().stream())
                .filter(dimension -> dimension.choices().stream()
                        .anyMatch(other -> other.id().equals(choice)))
                .map(Dimension::id)
                .filter(LAST_MILES::contains)
                .max(Comparator.comparingInt(LAST_MILES::indexOf))
                .orElseThrow();
    }

    private static String without(List<String> paths, Catalog catalog) {
        return "overlay: only\nfor: " + catalog.reference() + "\nwhy: Everything else was ruled out.\nremove:\n"
                + paths.stream().map(path -> "  - " + path + "\n").collect(Collectors.joining());
    }

    private Optional<Constraints> leadingTo(String option, String lastMile) {
        Evaluator evaluator = new Evaluator(with(split(option, lastMile)));
        Optional<String> goal = Optional.of(lastMile);
        Situation situation = evaluator.open(constraints(Combination.name(option, lastMile), nothing()));
        if (evaluator.isPossible(goal, situation, LIMIT) != Truth.TRUE) {
            return Optional.empty();
        }
        for (Question question : catalog.questions()) {
            Domain usual = question.domainOf(question.standard().orElse(question.assumed()));
            situation = settled(question, usual, goal, situation, evaluator);
        }
        return Optional.of(constraints(Combination.name(option, lastMile), given(situation)));
    }

    /** With one question settled as usual, or else any way that leaves the goal possible. */
    private static Situation settled(
            Question question, Domain usual, Optional<String> goal, Situation open, Evaluator evaluator) {
        String id = question.id();
        Domain domain = usual;
        if (evaluator.isPossible(goal, open.with(id, usual), LIMIT) != Truth.TRUE) {
            domain = open.answer(id);
            while (!domain.isSettled()) {
                domain = Halves.of(domain).stream()
                        .filter(half -> evaluator.isPossible(goal, open.with(id, half), LIMIT) == Truth.TRUE)
                        .findFirst()
                        .orElseThrow();
            }
        }
        return open.with(id, domain);
    }

    /** The options, with one of them in three: with the choices before its last mile, with it, with those after. */
    private List<Option> split(String id, String lastMile) {
        return catalog.options().stream()
                .flatMap(option -> option.id().equals(id) ? parts(option, lastMile) : Stream.of(option))
                .toList();
    }

    private static Stream<Option> parts(Option option, String lastMile) {
        List<Choice> choices = lastMile(option).choices();
        int place = choices.stream().map(Choice::id).toList().indexOf(lastMile);
        return Stream.of(
                        only(choices.subList(0, place), option, "before"),
                        only(choices.subList(place, place + 1), option, lastMile),
                        only(choices.subList(place + 1, choices.size()), option, "after"))
                .filter(part -> !lastMile(part).choices().isEmpty());
    }

    private static Option only(List<Choice> choices, Option option, String id) {
        List<Dimension> dimensions = new ArrayList<>(option.dimensions());
        dimensions.replaceAll(dimension -> dimension.equals(lastMile(option))
                ? new Dimension(dimension.id(), dimension.title(), false, choices)
                : dimension);
        return new Option(
                id,
                option.title(),
                option.summary(),
                option.movingParts(),
                option.reversal(),
                dimensions,
                option.vetoes(),
                option.points(),
                option.cost());
    }

    private static Dimension lastMile(Option option) {
        return LAST_MILES.stream()
                .flatMap(id -> option.dimensions().stream()
                        .filter(dimension -> dimension.id().equals(id)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(option.id() + " has no last mile"));
    }

    private Catalog with(List<Option> options) {
        return new Catalog(
                catalog.name(),
                catalog.version(),
                catalog.title(),
                catalog.groups(),
                catalog.questions(),
                catalog.figures(),
                catalog.facts(),
                catalog.contradictions(),
                catalog.criteria(),
                options,
                catalog.budget(),
                catalog.growth(),
                catalog.map(),
                catalog.origin());
    }

    /** Those of the answers that are not the standard ones. */
    private Map<String, Answer> given(Situation settled) {
        Map<String, Answer> given = new LinkedHashMap<>();
        for (Question question : catalog.questions()) {
            Value value = value(settled.answer(question.id()));
            if (!question.standard().equals(Optional.of(value))) {
                given.put(question.id(), new Answer.Known(value));
            }
        }
        return given;
    }

    private static Value value(Domain settled) {
        if (settled instanceof Domain.Numbers numbers) {
            return new Value.Amount((long) numbers.low());
        }
        return settled instanceof Domain.Words words
                ? new Value.Word(words.possible().get(0))
                : new Value.WordSet(((Domain.WordSets) settled).present());
    }

    private Map<String, Answer> nothing() {
        Map<String, Answer> unknown = new LinkedHashMap<>();
        catalog.questions().forEach(question -> unknown.put(question.id(), new Answer.Unknown()));
        return unknown;
    }

    private Constraints constraints(String name, Map<String, Answer> given) {
        Project project = new Project(name, "com.acme", "com.acme.notifications");
        return new Constraints(catalog.name(), project, Optional.empty(), Cli.TODAY, given);
    }
}
