package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Figures;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Puts the team's own answers into the sentences of a catalog. */
public final class Reasons {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z0-9.-]+)}");

    private final Catalog catalog;
    private final Situation situation;
    private final Set<String> reckoned;

    /** @param reckoned the questions whose answers are open, and only reckoned with here */
    public Reasons(Catalog catalog, Situation situation, Set<String> reckoned) {
        this.catalog = catalog;
        this.situation = situation;
        this.reckoned = reckoned;
    }

    /** A sentence with {@code {name}} replaced by values. */
    public String text(String sentence) {
        Matcher matcher = PLACE.matcher(sentence);
        return matcher.replaceAll(place -> Matcher.quoteReplacement(value(place.group(1))));
    }

    /** The same, with what has to be true for it where answers are open: nobody may have given them. */
    public String text(String sentence, Condition condition) {
        String given = answers(condition).entrySet().stream()
                .filter(answer -> reckoned.contains(answer.getKey()))
                .map(answer -> answer.getKey() + " is " + answer.getValue())
                .collect(Collectors.joining(" and "));
        return given.isEmpty() ? text(sentence) : text(sentence) + ", if " + given;
    }

    /** The answers a condition asked for; a fact stands for the answers it is computed from. */
    public Map<String, String> answers(Condition condition) {
        Map<String, String> answers = new LinkedHashMap<>();
        situation.index().questionsOf(condition).forEach(question -> answers.put(question, value(question)));
        return answers;
    }

    public String value(String name) {
        Domain domain = situation.domain(name);
        if (domain instanceof Domain.Numbers numbers) {
            return wordForMaximum(name, numbers).orElseGet(() -> Figures.text(numbers.low()));
        }
        if (domain instanceof Domain.Words words) {
            return String.join(" or ", words.possible());
        }
        var present = ((Domain.WordSets) domain).present();
        return present.isEmpty() ? "none" : String.join(", ", present);
    }

    private Optional<String> wordForMaximum(String name, Domain.Numbers numbers) {
        return catalog.question(name)
                .map(Question::type)
                .filter(AnswerType.WholeNumber.class::isInstance)
                .map(AnswerType.WholeNumber.class::cast)
                .filter(type -> type.maximum() == numbers.low())
                .flatMap(AnswerType.WholeNumber::wordForMaximum);
    }
}
