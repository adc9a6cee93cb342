package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Adjustment;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Scale;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Deciding;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.Explanation;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.cli.output.DecisionText;
import dev.plumbline.cli.output.ExplanationText;
import dev.plumbline.templates.scaffold.RecordPlace;
import dev.plumbline.templates.scaffold.Scaffold;
import dev.plumbline.workbench.Versions;
import dev.plumbline.workbench.project.CarriedRules;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** Whatever is answered, no sentence that comes of it says the opposite. */
class TrueSentencesTest {

    private static final int FILES = 60;
    private static final Catalog CATALOG = CatalogReader.shipped("notification");
    private static final Deciding DECIDING = new Deciding(CATALOG, Cli.TODAY);

    /** @param isTrue whether answers are so that this may be said */
    private record Saying(Pattern pattern, Predicate<Answers> isTrue) {

        Saying(String pattern, Predicate<Answers> isTrue) {
            this(Pattern.compile(pattern), isTrue);
        }
    }

    private static final List<Saying> SAYINGS = sayings();

    private static final Pattern FACING = Pattern.compile(", facing (.*?), we decided for ");

    private static List<Saying> sayings() {
        List<Saying> sayings = new ArrayList<>(List.of(
                new Saying(
                        "a broker would be new|[Tt]here is no broker",
                        answers -> answers.are("infrastructure.broker", "none")),
                new Saying("managed broker would be new", answers -> !answers.are("infrastructure.broker", "managed")),
                new Saying(
                        "broker of your own would be new",
                        answers -> !answers.are("infrastructure.broker", "self-run")),
                new Saying("a managed broker is there", answers -> answers.are("infrastructure.broker", "managed")),
                new Saying("broker is there, run by", answers -> answers.are("infrastructure.broker", "self-run")),
                new Saying(
                        "broker alive already|broker is paid for already|broker is set up already",
                        answers -> !answers.are("infrastructure.broker", "none")),
                new Saying("nobody is( really)? on call", answers -> answers.are("team.on-call", "nobody")),
                new Saying("depends on whoever notices", answers -> answers.are("team.on-call", "best-effort")),
                new Saying("nobody (in the team )?has run", answers -> answers.are("team.broker-experience", "none")),
                new Saying("brokers that others ran", answers -> answers.are("team.broker-experience", "some")),
                new Saying("team has run brokers", answers -> answers.are("team.broker-experience", "expert")),
                new Saying(
                        "there is no (transactional )?database|there is none yet|first database of your own",
                        answers -> answers.are("infrastructure.database", "none")),
                new Saying(
                        "the database (and the application )?(is|are) there|the database you pay for",
                        answers -> !answers.are("infrastructure.database", "none")),
                new Saying("from the same transaction", answers -> answers.are("data.producers", "one-database")),
                new Saying("the vendor is new|a vendor is new", answers -> false),
                new Saying("old events can be replayed", answers -> answers.are("delivery.replay", "yes")),
                new Saying("has to pass procurement", answers -> !answers.are("schedule.procurement-weeks", "0"))));
        Stream.of(
                        "sendgrid Twilio SendGrid",
                        "postmark Postmark",
                        "twilio Twilio Messaging",
                        "govuk-notify GOV.UK Notify")
                .map(vendor -> vendor.split(" ", 2))
                .forEach(vendor -> {
                    Predicate<Answers> contracted = answers -> answers.have("vendors", vendor[0]);
                    String title = Pattern.quote(vendor[1]);
                    sayings.add(new Saying(
                            title + "( as last mile)? (would be new|needs a new contract)", contracted.negate()));
                    sayings.add(new Saying("weeks until " + title, contracted.negate()));
                    sayings.add(new Saying(
                            "(?<!until )" + title + " (is under contract|is paid|needs no new)", contracted));
                });
        return sayings;
    }

    @Test
    void nothing_that_is_said_contradicts_the_answers_and_no_half_of_a_sum_stands_alone() {
        int checked = 0;
        for (int seed = 0; seed < FILES; seed++) {
            Optional<Decided> decided = decide(seed);
            if (decided.isPresent()) {
                checked++;
                check(seed, decided.get());
            }
        }
        assertThat(checked).isGreaterThan(FILES / 3);
    }

    @Test
    void the_reasons_of_the_shipped_catalog_need_no_other_reason_to_be_understood() {
        for (Option option : CATALOG.options()) {
            option.points().forEach((criterion, scale) -> assertThat(scale.because())
                    .as("what holds whatever the answers are: %s, %s", option.id(), criterion)
                    .doesNotContainPattern("\\b(new|already|nobody|under contract|you|but)\\b"));
            reasons(option).forEach(reason -> assertThat(reason)
                    .doesNotContainPattern("^(and|but|or|which|to|by|with|for|than|more than)\\b"));
        }
    }

    private static Stream<String> reasons(Option option) {
        Stream<Adjustment> own =
                option.points().values().stream().map(Scale::adjustments).flatMap(List::stream);
        Stream<Adjustment> parts = option.dimensions().stream()
                .flatMap(dimension -> dimension.choices().stream())
                .flatMap(choice -> choice.adjustments().values().stream())
                .flatMap(List::stream)
                .filter(adjustment -> !adjustment.because().startsWith("with the "));
        return Stream.concat(own, parts).map(Adjustment::because);
    }

    private static void check(int seed, Decided decided) {
        Decision decision = decided.decision();
        List<String> texts = texts(decided);
        Answers answers = new Answers(decision);
        for (String text : texts) {
            for (Saying saying : SAYINGS) {
                if (!saying.isTrue().test(answers)) {
                    assertThat(around(saying.pattern().matcher(text), text))
                            .as("seed %d, %s", seed, decision.constraints().given())
                            .isEmpty();
                }
            }
        }
        noHalf(seed, decision, String.join("\n", texts));
        decision.chosen().ifPresent(chosen -> facing(seed, decided, String.join("\n", texts)));
    }

    /** The decisive answers come first, and nothing is faced that the team did not say. */
    private static void facing(int seed, Decided decided, String text) {
        List<String> decisive =
                decided.decisive().stream().limit(5).map(Question::id).toList();
        List<String> faced = FACING.matcher(text)
                .results()
                .flatMap(facing -> Pattern.compile("`([a-z.-]+): ")
                        .matcher(facing.group(1))
                        .results())
                .map(name -> name.group(1))
                .distinct()
                .toList();
        assertThat(faced).as("seed %d", seed).hasSizeLessThanOrEqualTo(5).startsWith(decisive.toArray(new String[0]));
        assertThat(decided.decision().constraints().given().keySet()).containsAll(faced);
    }

    /** What was found, with what stands around it. */
    private static List<String> around(Matcher found, String text) {
        return found.results()
                .map(match ->
                        text.substring(Math.max(0, match.start() - 60), Math.min(text.length(), match.end() + 60)))
                .toList();
    }

    /** Without the sums, nothing is left of what they are made of. */
    private static void noHalf(int seed, Decision decision, String text) {
        List<String> sums = decision.options().stream()
                .flatMap(option -> option.contributions().stream())
                .filter(contribution -> contribution.because().size() > 1)
                .map(contribution -> contribution.sum())
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        String rest = text;
        for (String sum : sums) {
            rest = rest.replace(sum, "");
        }
        for (String sum : sums) {
            String standing = sum.substring(0, sum.indexOf(" ("));
            assertThat(around(Pattern.compile(standing, Pattern.LITERAL).matcher(rest), rest))
                    .as("seed %d", seed)
                    .isEmpty();
        }
    }

    /** What is read: the record, the page for assistants, and what the commands print. */
    private static List<String> texts(Decided decided) {
        Decision decision = decided.decision();
        List<String> texts = new ArrayList<>();
        texts.add(String.join("\n", DecisionText.lines(decided, Ansi.OFF, 100_000)));
        texts.add(String.join(
                "\n",
                ExplanationText.lines(
                        decided,
                        decision.options().stream()
                                .map(option -> Explanation.of(decided, option))
                                .toList(),
                        Ansi.OFF,
                        100_000)));
        decision.chosen().ifPresent(chosen -> {
            RecordPlace place = RecordPlace.first(CATALOG.name(), chosen.id());
            new Scaffold(new Scaffold.Toolkit(CarriedRules.rules(CATALOG), new Versions().all()))
                    .plan(decided, place)
                    .files()
                    .forEach((path, file) -> {
                        if (path.endsWith(".md")) {
                            texts.add(file.text());
                        }
                    });
        });
        return texts.stream().map(text -> text.replaceAll("\\s+", " ")).toList();
    }

    private static Optional<Decided> decide(int seed) {
        Random random = new Random(seed);
        Draft draft = Draft.EMPTY.with(ProjectPart.NAME, "acme").with(ProjectPart.GROUP, "com.acme");
        for (Question question : CATALOG.questions()) {
            int kind = random.nextInt(10);
            if (kind == 0) {
                draft = draft.with(question.id(), new Answer.Unknown());
            } else if (kind < 8 || question.mustBeAnswered()) {
                draft = draft.with(question.id(), new Answer.Known(value(question.type(), random)));
            }
        }
        try {
            return Optional.of(DECIDING.decide(draft));
        } catch (InvalidInputException contradictory) {
            return Optional.empty();
        }
    }

    private static Value value(AnswerType type, Random random) {
        if (type instanceof AnswerType.WholeNumber number) {
            double most = Math.log(Math.min(number.maximum(), 50_000_000L) + 1.0 - number.minimum());
            return new Value.Amount(number.minimum() + (long) Math.expm1(random.nextDouble() * most));
        }
        if (type instanceof AnswerType.OneOf one) {
            return new Value.Word(one.words().get(random.nextInt(one.words().size())));
        }
        AnswerType.SomeOf some = (AnswerType.SomeOf) type;
        List<String> words =
                some.words().stream().filter(word -> random.nextInt(3) == 0).toList();
        return new Value.WordSet(
                words.isEmpty() && !some.mayBeEmpty() ? some.words().subList(0, 1) : words);
    }

    /** What was answered, or may be meant where it is open: then it is said with an if. */
    private record Answers(Decision decision) {

        boolean are(String question, String word) {
            return possible(question).stream().anyMatch(word::equals);
        }

        boolean have(String question, String word) {
            return possible(question).stream()
                    .anyMatch(answer -> List.of(answer.split(", ")).contains(word));
        }

        private List<String> possible(String question) {
            Question asked = CATALOG.question(question).orElseThrow();
            String given = decision.constraints().answer(asked).toString();
            Optional<Value> reckoned =
                    Optional.ofNullable(decision.reckonedWith().get(asked));
            return List.of(reckoned.map(asked::shown).orElse(given));
        }
    }
}
