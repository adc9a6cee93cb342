package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the team's own answers into the sentences of a catalog. */
public final class Reasons {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9 .-]+)}");

    private final Catalog catalog;
    private final Situation situation;
    private final Set<Question> reckoned;
    private final Set<Question> assumed;
    private final boolean namesOtherNumbers;
    private final Map<Condition, Map<Question, Value>> known = new HashMap<>();

    /**
     * @param reckoned the questions whose answers are open, and only reckoned with here
     * @param assumed the questions that nobody answered
     */
    public Reasons(Catalog catalog, Situation situation, Set<Question> reckoned, Set<Question> assumed) {
        this(catalog, situation, reckoned, assumed, true);
    }

    private Reasons(
            Catalog catalog,
            Situation situation,
            Set<Question> reckoned,
            Set<Question> assumed,
            boolean namesOtherNumbers) {
        this.catalog = catalog;
        this.situation = situation;
        this.reckoned = reckoned;
        this.assumed = assumed;
        this.namesOtherNumbers = namesOtherNumbers;
    }

    /** The same in short, to stand beside the one answer that is told: sentences name those that they have a place for. */
    public Reasons inShort() {
        return new Reasons(catalog, situation, reckoned, assumed, false);
    }

    /** A sentence with {@code {name}} replaced by values; what nobody answered is marked as assumed. */
    public String text(String sentence) {
        Matcher matcher = PLACE.matcher(sentence);
        return matcher.replaceAll(place -> Matcher.quoteReplacement(marked(place.group(1))));
    }

    private String marked(String name) {
        boolean isAssumed = catalog.question(name).filter(assumed::contains).isPresent();
        return isAssumed ? value(name) + " (assumed)" : value(name);
    }

    /** The same, with what has to be true for it where answers are open: nobody may have given them. */
    public String text(String sentence, Condition condition) {
        String given = triggers(condition).entrySet().stream()
                .filter(answer -> reckoned.contains(answer.getKey()))
                .map(answer -> answer.getKey().id() + " is " + answer.getKey().shown(answer.getValue()))
                .collect(Collectors.joining(" and "));
        return given.isEmpty() ? text(sentence) : text(sentence) + ", if " + given;
    }

    /** The team's own numbers that trigger a condition, and that its sentence does not name. */
    public Map<Question, Value> otherNumbers(String sentence, Condition condition) {
        Map<Question, Value> others = new LinkedHashMap<>(triggers(condition));
        others.keySet()
                .removeIf(question -> !namesOtherNumbers
                        || assumed.contains(question)
                        || reckoned.contains(question)
                        || !(question.type() instanceof AnswerType.WholeNumber)
                        || sentence.contains("{" + question.id() + "}"));
        return others;
    }

    /** Whether it rests on an answer that somebody gave. */
    public boolean isSaid(Condition condition) {
        return answers(condition).keySet().stream()
                .anyMatch(question -> !assumed.contains(question) && !reckoned.contains(question));
    }

    /** Whether a quantity is so little above what it is held against that both are written with the same digits. */
    public boolean isJustAbove(double quantity, Formula against) {
        double held = against.value(situation).low();
        return quantity > held && NumberText.rough(quantity).equals(NumberText.rough(held));
    }

    /** What a quantity is held against; the answer, if it is one. */
    public String heldAgainst(Formula against) {
        return against instanceof Formula.Named named
                ? marked(named.name())
                : NumberText.text(against.value(situation).low());
    }

    /** The answers a condition asked for; a fact stands for the answers it is computed from. */
    public Map<Question, Value> answers(Condition condition) {
        Map<Question, Value> answers = new LinkedHashMap<>();
        situation
                .index()
                .questionsOf(condition)
                .forEach(id -> answers.put(catalog.question(id).orElseThrow(), Value.of(situation.answer(id))));
        return answers;
    }

    /**
     * A smallest set of the answers behind a condition that is true: with these it is, whatever the others would be.
     * Standard answers are left out first.
     */
    public Map<Question, Value> triggers(Condition condition) {
        Map<Question, Value> triggers = known.get(condition);
        if (triggers == null) {
            triggers = findTriggers(condition);
            known.put(condition, triggers);
        }
        return triggers;
    }

    private Map<Question, Value> findTriggers(Condition condition) {
        Map<Question, Value> triggers = answers(condition);
        List<Question> leastTelling = triggers.entrySet().stream()
                .sorted(Comparator.comparing(answer -> !isStandard(answer.getKey(), answer.getValue())))
                .map(Map.Entry::getKey)
                .toList();
        leaveOut(leastTelling, new HashMap<>(), condition, triggers);
        return triggers;
    }

    /**
     * Leaves out what need not be held, all of it at once where that can be.
     *
     * @param free the domains of what is not held
     */
    private void leaveOut(
            List<Question> questions, Map<String, Domain> free, Condition condition, Map<Question, Value> triggers) {
        Map<String, Domain> freer = new HashMap<>(free);
        questions.forEach(question -> freer.put(question.id(), question.type().everything()));
        int half = questions.size() / 2;
        if (condition.in(situation.with(freer)) == Truth.TRUE) {
            questions.forEach(triggers::remove);
            free.putAll(freer);
        } else if (half > 0) {
            leaveOut(questions.subList(0, half), free, condition, triggers);
            leaveOut(questions.subList(half, questions.size()), free, condition, triggers);
        }
    }

    private static boolean isStandard(Question question, Value value) {
        return question.standard().filter(value::equals).isPresent();
    }

    /** The value of a question, or of a figure or a fact, as people read it. */
    public String value(String name) {
        return catalog.question(name)
                .map(question -> question.shown(Value.of(situation.answer(name))))
                .orElseGet(() -> NumberText.text(situation.numbers(name).low()));
    }
}
