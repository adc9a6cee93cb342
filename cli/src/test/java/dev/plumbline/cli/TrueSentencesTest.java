package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.Need;
import dev.plumbline.adr.catalog.Part;
import dev.plumbline.adr.condition.Truth;
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
import dev.plumbline.adr.decision.Flip;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Markdown;
import dev.plumbline.cli.output.DecisionText;
import dev.plumbline.cli.output.ExplanationText;
import dev.plumbline.templates.render.FlipText;
import dev.plumbline.templates.scaffold.RecordPlace;
import dev.plumbline.templates.scaffold.Scaffold;
import dev.plumbline.workbench.Versions;
import dev.plumbline.workbench.project.CarriedRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help.Ansi;

/** Whatever is answered, no sentence that comes of it says the opposite. */
class TrueSentencesTest {

    private static final int FILES = 60;
    private static final String BROKER = "infrastructure.broker";
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
                new Saying("new: [^.;]*managed broker|managed broker new", answers -> !answers.are(BROKER, "managed")),
                new Saying("managed broker there already", answers -> answers.are(BROKER, "managed")),
                new Saying(
                        "new: [^.;]*self-run broker|self-run broker new", answers -> !answers.are(BROKER, "self-run")),
                new Saying("self-run broker there already", answers -> answers.are(BROKER, "self-run")),
                new Saying("broker that is there is to be retired", answers -> answers.are(BROKER, "to-be-retired")),
                new Saying("nobody is on call", answers -> answers.are("team.on-call", "nobody")),
                new Saying("there is no mail relay", answers -> answers.are("infrastructure.relay", "none")),
                new Saying(
                        "mail relay for email \\(assumed to be there\\)",
                        answers -> !answers.isSaid("infrastructure.relay")),
                new Saying(
                        "there are \\d+ \\(assumed\\)|\\d+ \\(assumed\\) are left",
                        answers -> !answers.isSaid("schedule.weeks")),
                new Saying(
                        "there is no transactional database",
                        answers -> answers.are("infrastructure.database", "none")),
                new Saying(
                        "producers without a database cannot", answers -> answers.are("data.producers", "no-database")),
                new Saying(
                        "recipients' data must not leave", answers -> answers.are("data.residency", "must-not-leave")),
                new Saying(
                        "data must stay in your region",
                        answers -> answers.are("data.residency", "in-region-with-dpa")),
                new Saying(
                        "data must stay under the law", answers -> answers.are("data.residency", "in-region-and-law")),
                new Saying("no connection to the outside", answers -> answers.are("hosting.policy", "air-gapped")),
                new Saying("policy is managed-only", answers -> answers.are("hosting.policy", "managed-only")),
                new Saying("policy is self-hosted-only", answers -> answers.are("hosting.policy", "self-hosted-only")),
                new Saying("messages carry attachments", answers -> answers.are("delivery.attachments", "yes"))));
        for (String vendor :
                List.of("sendgrid", "postmark", "mailgun", "twilio", "govuk-notify", "firebase", "slack")) {
            Predicate<Answers> contracted = answers -> answers.have("vendors", vendor);
            String title = Pattern.quote(part(vendor).title());
            sayings.add(
                    new Saying("new: [^.;]*" + title + "|\\([^();]*" + title + "[^();]* new[;)]", contracted.negate()));
            sayings.add(
                    new Saying("(calls after the commit|outbox table and worker)[^.;]*" + title + " for ", contracted));
        }
        for (Need need : CATALOG.designs().needs()) {
            sayings.add(new Saying(
                    "(it gives:|built around it)[^.]*" + Pattern.quote(need.text()),
                    answers -> need.when().in(answers.decided().reckoned()) == Truth.TRUE));
        }
        return sayings;
    }

    private static Part part(String id) {
        return CATALOG.designs().parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** A pattern that nothing matches holds nothing to the truth. */
    @Test
    void each_of_the_sayings_is_said_by_some_decision() {
        List<Saying> unsaid = new ArrayList<>(SAYINGS);
        for (int seed = 0; seed < FILES && !unsaid.isEmpty(); seed++) {
            decide(seed).ifPresent(decided -> texts(decided)
                    .forEach(text -> unsaid.removeIf(
                            saying -> saying.pattern().matcher(text).find())));
        }
        assertThat(unsaid).hasSizeLessThan(SAYINGS.size() / 3);
    }

    @Test
    void nothing_that_is_said_contradicts_the_answers() {
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

    private static void check(int seed, Decided decided) {
        Decision decision = decided.decision();
        List<String> texts = texts(decided);
        Answers answers = new Answers(decided);
        for (String text : texts) {
            for (Saying saying : SAYINGS) {
                if (!saying.isTrue().test(answers)) {
                    assertThat(around(saying.pattern().matcher(text), text))
                            .as("seed %d, %s", seed, decision.constraints().given())
                            .isEmpty();
                }
            }
        }
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
        assertThat(faced).as("seed %d", seed).hasSizeLessThanOrEqualTo(5);
        assertThat(faced.subList(0, Math.min(faced.size(), decisive.size())))
                .as("seed %d", seed)
                .isEqualTo(decisive);
        assertThat(decided.decision().constraints().given().keySet()).containsAll(faced);
    }

    /** What was found, with what stands around it. */
    private static List<String> around(Matcher found, String text) {
        return found.results()
                .map(match ->
                        text.substring(Math.max(0, match.start() - 60), Math.min(text.length(), match.end() + 60)))
                .toList();
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
        return texts.stream()
                .map(text -> text.replaceAll("\\s+", " "))
                .map(text -> withoutWhatWouldChange(decided, text))
                .toList();
    }

    /** What would be so with another answer is not so with these; {@link FlipSentencesTest} is about it. */
    private static String withoutWhatWouldChange(Decided decided, String text) {
        Decision decision = decided.decision();
        String rest = text;
        for (OptionResult option : decision.options()) {
            for (Flip flip : Explanation.of(decided, option).tips()) {
                String then = FlipText.then(decision, flip);
                rest = rest.replace(then, "").replace(Markdown.escaped(then), "");
            }
        }
        return rest;
    }

    /** Of three teams one answers most questions, and two answer few: with more, nearly always nothing fits. */
    static Optional<Decided> decide(int seed) {
        Random random = new Random(seed);
        int known = seed % 3 == 0 ? 8 : 3;
        Draft draft = Draft.EMPTY.with(ProjectPart.NAME, "acme").with(ProjectPart.GROUP, "com.acme");
        for (Question question : CATALOG.questions()) {
            int kind = random.nextInt(10);
            if (kind == 0) {
                draft = draft.with(question.id(), new Answer.Unknown());
            } else if (kind < known || question.mustBeAnswered()) {
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
    private record Answers(Decided decided) {

        boolean are(String question, String word) {
            return possible(question).stream().anyMatch(word::equals);
        }

        boolean have(String question, String word) {
            return possible(question).stream()
                    .anyMatch(answer -> List.of(answer.split(", ")).contains(word));
        }

        /** Whether the team said something of it that is not that it does not know. */
        boolean isSaid(String question) {
            Answer given = decided.decision().constraints().given().get(question);
            return given != null && !(given instanceof Answer.Unknown);
        }

        private List<String> possible(String question) {
            Decision decision = decided.decision();
            Question asked = CATALOG.question(question).orElseThrow();
            String given = decision.constraints().answer(asked).toString();
            Optional<Value> reckoned =
                    Optional.ofNullable(decision.reckonedWith().get(asked));
            return List.of(reckoned.map(asked::shown).orElse(given));
        }
    }
}
