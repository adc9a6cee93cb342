package dev.plumbline.templates.render;

import dev.plumbline.adr.change.ChangedAnswer;
import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.AnswersWriter;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.MonthlyCost;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;

/** Small pieces of text that records and screens have in common. */
public final class Wording {

    private Wording() {}

    /** The score of an option, if it has one. */
    public static String score(OptionalDouble value) {
        return value.isPresent() ? NumberText.score(value.getAsDouble()) : "ruled out";
    }

    /** Whole amounts: {@code 25 to 334}. */
    public static String range(MonthlyCost cost) {
        String from = NumberText.amount(cost.from());
        String to = NumberText.amount(cost.to());
        return from.equals(to) ? from : from + " to " + to;
    }

    public static String range(MonthlyCost.Item item) {
        return range(new MonthlyCost(item.from(), item.to(), List.of()));
    }

    /** {@code message queue wins}, or that nothing does. */
    public static String wins(Decision decision, Optional<String> option) {
        return option.map(id -> inSentence(decision.catalog().option(id).title()) + " wins")
                .orElse("no option fits");
    }

    /** The answer that a change starts from, marked where nobody gave it. */
    public static String from(Decision decision, ChangedAnswer change) {
        String from = change.question().shown(change.from());
        return decision.constraints().isGiven(change.question()) ? from : from + " (assumed)";
    }

    /** The answer that a change leads to, marked where it is beyond what is usual. */
    public static String to(ChangedAnswer change) {
        String to = change.question().shown(change.to());
        return isUsual(change) ? to : to + " (unusual)";
    }

    static boolean isUsual(ChangedAnswer change) {
        Question question = change.question();
        return question.usual().holds(question.domainOf(change.to()));
    }

    /** What would have to be answered differently: with the answers, if they are known. */
    public static String revived(Decision decision, Revival revival) {
        return revival.answers().isEmpty()
                ? String.join(" and ", revival.questions()) + " answered differently"
                : revival.answers().stream()
                        .map(answer -> answer.question().id() + " " + from(decision, answer) + " → " + to(answer))
                        .collect(Collectors.joining(" and "));
    }

    /** The word for sentences: {@code message queue}, but {@code SMTP relay}. */
    public static String inSentence(String title) {
        boolean startsWithWord = title.length() > 1 && Character.isLowerCase(title.charAt(1));
        return startsWithWord ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
    }

    /** {@code a, b and c}. */
    public static String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        return String.join(", ", items.subList(0, items.size() - 1)) + " and " + items.get(items.size() - 1);
    }

    /** {@code team.engineers is 3, hosting.policy is managed-only}. */
    public static String answers(Map<String, String> answers) {
        return answers.entrySet().stream()
                .map(answer -> answer.getKey() + " is " + answer.getValue())
                .collect(Collectors.joining(", "));
    }

    /** {@code vendor sendgrid}, {@code database managed, last mile smtp}. */
    public static String variant(Map<String, String> variant) {
        return variant.entrySet().stream()
                .map(part -> part.getKey().replace('-', ' ') + " " + part.getValue())
                .collect(Collectors.joining(", "));
    }

    /** A map in YAML's short form. */
    public static String yaml(Map<String, String> map) {
        return map.entrySet().stream()
                .map(entry -> entry.getKey() + ": " + yaml(entry.getValue()))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** A word, or a text in double quotes. */
    static String yaml(String text) {
        boolean isWord = text.matches("[A-Za-z0-9][A-Za-z0-9._-]*") && !text.equalsIgnoreCase("null");
        return isWord ? text : AnswersWriter.inQuotes(text);
    }

    /** A line of text in YAML: as it is where that can mean nothing else, or in double quotes. */
    static String yamlLine(String text) {
        boolean isPlain = text.matches("[\\p{L}][\\p{L}\\p{N} .,()/&+_-]*") && !text.endsWith(" ");
        boolean isWord = text.matches("(?i)null|true|false|yes|no|on|off|y|n");
        return isPlain && !isWord ? text : AnswersWriter.inQuotes(text);
    }

    /** An answer with what its words mean: {@code nobody (it waits for the morning)}. */
    public static String explained(Question question, Answer answer) {
        String shown = question.shown(answer);
        if (answer instanceof Answer.Known known
                && known.value() instanceof Value.Word word
                && question.type() instanceof AnswerType.OneOf one) {
            return one.choices().stream()
                    .filter(choice -> choice.word().equals(word.value())
                            && !choice.label().isEmpty()
                            && !choice.label().equals(choice.word()))
                    .findFirst()
                    .map(choice -> shown + " (" + choice.label() + ")")
                    .orElse(shown);
        }
        return counted(question, shown);
    }

    /** A number with its unit; one of it goes without, because a unit is written in the plural. */
    public static String counted(Question question, String shown) {
        boolean isSeveral = Character.isDigit(shown.charAt(shown.length() - 1)) && !shown.equals("1");
        return question.type() instanceof AnswerType.WholeNumber number && isSeveral
                ? (shown + " " + number.unit()).strip()
                : shown;
    }
}
