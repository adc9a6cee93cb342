package dev.plumbline.adr.constraint;

import dev.plumbline.adr.record.RecordsFolder;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes constraints as {@code plumbline.yaml}. Reading the text back gives the same constraints. */
public final class AnswersWriter {

    /** Words that YAML, or some reader of it, takes for something else. */
    private static final Set<String> TAKEN = Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

    /** What YAML reads as itself without quotes. */
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_./ -]*[A-Za-z0-9]|[A-Za-z]");

    private AnswersWriter() {}

    public static String write(Constraints constraints, List<Question> questions) {
        return write(constraints, questions, CatalogPaths.NONE, RecordsFolder.STANDARD);
    }

    /**
     * The constraints of a project.
     *
     * @param paths to the catalog that was decided by, relative to the file that this text becomes
     */
    public static String write(
            Constraints constraints, List<Question> questions, CatalogPaths paths, RecordsFolder records) {
        String standard = questions.stream()
                .filter(question -> !constraints.isGiven(question))
                .map(question -> "  # " + line(question, constraints.answer(question)) + "\n")
                .collect(Collectors.joining());
        return "# What this team is held to. Change an answer with: plumbline regenerate --set question=answer\n"
                + write(Draft.of(constraints), constraints.decision(), questions, paths, records)
                + (standard.isEmpty() ? "" : "  # Not answered, so these count:\n" + standard)
                + sources(constraints.sources(), questions);
    }

    /** Answers of which some may still be missing. */
    public static String write(Draft draft, String decision, List<Question> questions, CatalogPaths paths) {
        return write(draft, decision, questions, paths, RecordsFolder.STANDARD) + sources(draft.sources(), questions);
    }

    private static String write(
            Draft draft, String decision, List<Question> questions, CatalogPaths paths, RecordsFolder records) {
        StringBuilder text = new StringBuilder();
        text.append("plumbline: 1\n");
        text.append("decision: ").append(decision).append('\n');
        paths.catalog()
                .ifPresent(path -> text.append("catalog: ").append(word(path)).append('\n'));
        paths.overlay()
                .ifPresent(path -> text.append("overlay: ").append(word(path)).append('\n'));
        if (!records.isStandard()) {
            text.append(RecordsFolder.KEY + ": ")
                    .append(word(records.toString()))
                    .append('\n');
        }
        text.append(draft.project().isEmpty() ? "" : "project:\n");
        for (ProjectPart part : ProjectPart.values()) {
            draft.part(part).ifPresent(value -> text.append("  " + part.key() + ": " + word(value) + "\n"));
        }
        draft.decidedBy()
                .ifPresent(who -> text.append("decided-by: ").append(word(who)).append('\n'));
        draft.date().ifPresent(date -> text.append("date: ").append(date).append('\n'));
        String answers = questions.stream()
                .filter(question -> draft.answers().containsKey(question.id()))
                .map(question -> "  "
                        + line(question, Objects.requireNonNull(draft.answers().get(question.id()))) + "\n")
                .collect(Collectors.joining());
        return text.append("constraints:\n").append(answers).toString();
    }

    private static String sources(Map<String, Source> sources, List<Question> questions) {
        String lines = questions.stream()
                .filter(question -> sources.containsKey(question.id()))
                .map(question ->
                        "  " + question.id() + ": " + yaml(Objects.requireNonNull(sources.get(question.id()))) + "\n")
                .collect(Collectors.joining());
        return lines.isEmpty() ? "" : SourcesReader.KEY + ":\n" + lines;
    }

    /** A source in YAML: {@code {said-by: CTO, on: 2026-08-14}}. */
    static String yaml(Source source) {
        return source.fields().entrySet().stream()
                .map(field -> field.getKey() + ": "
                        + (Source.DATES.contains(field.getKey()) ? field.getValue() : word(field.getValue())))
                .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String line(Question question, Answer answer) {
        return question.id() + ": " + yaml(question, answer);
    }

    /** An answer in YAML: {@code 3}, {@code 50..200}, {@code [email, sms]}, {@code unknown}. */
    public static String yaml(Question question, Answer answer) {
        if (answer instanceof Answer.Known known && known.value() instanceof Value.WordSet set) {
            return "[" + String.join(", ", set.values()) + "]";
        }
        return question.written(answer);
    }

    /** A text in YAML, in quotes where it would be taken for something else. */
    static String word(String text) {
        boolean isPlain = PLAIN.matcher(text).matches() && !TAKEN.contains(text.toLowerCase(Locale.ROOT));
        if (isPlain) {
            return text;
        }
        return inQuotes(text);
    }

    /** A text in double quotes, as YAML has them: on one line, whatever is in it. */
    public static String inQuotes(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> append(character, quoted));
        return quoted.append('"').toString();
    }

    private static void append(int character, StringBuilder quoted) {
        if (character == '"' || character == '\\') {
            quoted.append('\\').appendCodePoint(character);
        } else if (isInvisible(character)) {
            quoted.append(String.format(Locale.ROOT, "\\U%08x", character));
        } else {
            quoted.appendCodePoint(character);
        }
    }

    /** What YAML does not take as it is. Not asked of the JDK beyond what no version of Unicode changes. */
    private static boolean isInvisible(int character) {
        boolean isLineBreak = character == 0x2028 || character == 0x2029;
        boolean isNoCharacter = (character & 0xFFFE) == 0xFFFE || character == 0xFEFF;
        return Character.isISOControl(character) || isLineBreak || isNoCharacter;
    }
}
