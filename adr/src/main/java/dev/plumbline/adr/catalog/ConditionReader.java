package dev.plumbline.adr.catalog;

import dev.plumbline.adr.catalog.CatalogReading.PlacedCondition;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.UnaryTest;
import dev.plumbline.adr.condition.UnaryTestParser;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads conditions, and checks that every name in them is a question, fact or figure, and every word one
 * that its question knows.
 */
final class ConditionReader {

    private static final Pattern SELF = Pattern.compile("(?<![a-z0-9-])self(?![a-z0-9-])");

    private static final Pattern PLACE = Pattern.compile("\\{([^}]*)}");

    private final Map<String, Question> questions;
    private final Map<String, Domain> numbers;
    private final Diagnostics diagnostics;
    private final Map<String, Location> choices = new HashMap<>();
    private final List<PlacedCondition> read = new ArrayList<>();

    ConditionReader(List<Question> questions, Map<String, Domain> numbers, Diagnostics diagnostics) {
        this.questions = questions.stream()
                .collect(Collectors.toMap(Question::id, Function.identity(), (first, second) -> first));
        this.numbers = numbers;
        this.diagnostics = diagnostics;
    }

    /** Takes note of a choice, so that a mistake about {@code self} is reported where the choice is. */
    void choice(String id, Location at) {
        choices.putIfAbsent(id, at);
    }

    /**
     * Reads the map behind {@code when}.
     *
     * @param self what the word {@code self} in a test stands for: the choice the rule belongs to
     */
    Condition condition(Fields rule, String self) {
        Optional<Fields> when = rule.map("when");
        if (when.isEmpty()) {
            diagnostics.add(rule.at(), "when is missing", "add when: {question: test}");
            return Condition.ALWAYS;
        }
        return tests(when.get(), self);
    }

    /** Reads a map of tests that must all hold. */
    Condition tests(Fields fields, String self) {
        Map<String, UnaryTest> tests = new LinkedHashMap<>();
        for (YamlNode.Scalar key : fields.keys()) {
            test(key, fields, self).ifPresent(test -> tests.put(key.text(), test));
        }
        Condition condition = new Condition(tests);
        read.add(new PlacedCondition(condition, fields.at()));
        return condition;
    }

    /** Every condition read so far. */
    List<PlacedCondition> read() {
        return read;
    }

    private Optional<UnaryTest> test(YamlNode.Scalar key, Fields when, String self) {
        String text = when.text(key.text());
        try {
            UnaryTest test = UnaryTestParser.parse(SELF.matcher(text).replaceAll(self), when.contentAt(key.text()));
            check(key, test, when.at(key.text()), self);
            return Optional.of(test);
        } catch (InvalidInputException e) {
            diagnostics.addAll(e.diagnostics());
            return Optional.empty();
        }
    }

    /** Reports every {@code {name}} in a sentence that no question, fact or figure fills. */
    void checkPlaces(String sentence, Location at) {
        PLACE.matcher(sentence)
                .results()
                .map(place -> place.group(1))
                .filter(name -> !questions.containsKey(name) && !numbers.containsKey(name))
                .forEach(name -> diagnostics.add(
                        at, "nothing fills {" + Excerpt.of(name) + "}", "name a question, a fact or a figure"));
    }

    private void check(YamlNode.Scalar key, UnaryTest test, Location at, String self) {
        Question question = questions.get(key.text());
        if (question == null && !numbers.containsKey(key.text())) {
            Set<String> known = new LinkedHashSet<>(questions.keySet());
            known.addAll(numbers.keySet());
            unknown(key.text(), "is neither a question nor a fact", known, key.at());
            return;
        }
        List<String> unknown =
                test.names().filter(name -> !numbers.containsKey(name)).toList();
        unknown.forEach(name -> unknown(name, "is no number that is known here", numbers.keySet(), at));
        boolean numeric = numbers.containsKey(key.text());
        if (test.isNumeric() != numeric && !(test instanceof UnaryTest.Anything)) {
            diagnostics.add(
                    at,
                    key.text() + (numeric ? " is a number" : " is a word") + ", and this test is not for one",
                    numeric ? "write < 3 or [3..8]" : "write one of its words");
        } else if (numeric && unknown.isEmpty()) {
            compute(key.text(), test, at);
        } else if (question != null && !numeric) {
            words(question, test, at, self);
        }
    }

    private void unknown(String name, String problem, Set<String> known, Location at) {
        diagnostics.add(
                at,
                name + " " + problem,
                Spelling.nearest(name, known)
                        .map(near -> "did you mean " + near + "?")
                        .orElse("define it first"));
    }

    /** Tries the test on everything its values may be: a formula in it must not divide by zero. */
    private void compute(String name, UnaryTest test, Location at) {
        try {
            test.on(Objects.requireNonNull(numbers.get(name)), any -> Objects.requireNonNull(numbers.get(any)));
        } catch (IllegalArgumentException e) {
            diagnostics.add(at, "this divides by a range with 0 in it", "keep 0 out of that range");
        }
    }

    private void words(Question question, UnaryTest test, Location at, String self) {
        List<String> known = question.type() instanceof AnswerType.OneOf one
                ? one.words()
                : ((AnswerType.SomeOf) question.type()).words();
        test.words().filter(word -> !known.contains(word)).forEach(word -> {
            String problem = question.id() + " cannot be \"" + word + "\"";
            Location choice = choices.get(word);
            if (word.equals(self) && choice != null) {
                diagnostics.add(
                        choice,
                        problem + ", which a rule asks for",
                        "add " + word + " to the choices of the question " + question.id());
            } else {
                diagnostics.add(at, problem, Spelling.suggestion(word, known));
            }
        });
    }
}
