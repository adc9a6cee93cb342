package dev.plumbline.templates.merge;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.AnswersWriter;
import dev.plumbline.adr.constraint.CatalogPaths;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes single answers in a {@code plumbline.yaml}, and leaves the team's comments and order alone. */
public final class AnswersEdit {

    private final List<Question> questions;
    private final List<String> lines;

    private AnswersEdit(List<Question> questions, String text) {
        this.questions = questions;
        this.lines = new ArrayList<>(List.of(text.split("\n", -1)));
    }

    /**
     * The text with every answer that differs replaced in its line, or added.
     *
     * @param file its name, for messages
     * @param paths to the catalog that was decided by
     * @throws InvalidInputException if the text is laid out so that a line cannot be replaced; nothing is lost then
     */
    public static String apply(
            String file, String text, Constraints wanted, List<Question> questions, CatalogPaths paths) {
        Draft now = AnswersFile.read(wanted.decision(), questions, file, text);
        AnswersEdit edit = new AnswersEdit(questions, text);
        CatalogPaths before = AnswersFile.paths(file, text);
        if (!paths.overlay().equals(before.overlay())) {
            paths.overlay().ifPresent(path -> edit.set("", "overlay", AnswersWriter.path(path)));
        }
        if (!paths.catalog().equals(before.catalog())) {
            paths.catalog().ifPresent(path -> edit.set("", "catalog", AnswersWriter.path(path)));
        }
        if (now.date().filter(wanted.date()::equals).isEmpty()) {
            edit.set("", "date", wanted.date().toString());
        }
        wanted.given().forEach((id, answer) -> {
            if (!answer.equals(now.answers().get(id))) {
                edit.set("  ", id, edit.yaml(id, answer));
            }
        });
        String edited = String.join("\n", edit.lines);
        Draft reread = AnswersFile.read(wanted.decision(), questions, file, edited);
        boolean arrived = AnswersFile.paths(file, edited).equals(paths)
                && reread.answers().equals(wanted.given())
                && reread.date().equals(java.util.Optional.of(wanted.date()));
        if (!arrived) {
            throw new InvalidInputException(
                    Location.wholeFile(file),
                    "this is laid out in a way that answers cannot be changed from outside",
                    "change them in the file, and run regenerate without --set");
        }
        return edited;
    }

    private String yaml(String id, Answer answer) {
        return questions.stream()
                .filter(question -> question.id().equals(id))
                .map(question -> AnswersWriter.yaml(question, answer))
                .findFirst()
                .orElseGet(answer::toString);
    }

    private void set(String indent, String key, String value) {
        Pattern line = Pattern.compile("(\\s*)" + Pattern.quote(key) + ":[^#]*?(\\s+#.*)?");
        for (int i = 0; i < lines.size(); i++) {
            Matcher matcher = line.matcher(lines.get(i));
            if (matcher.matches()) {
                String comment = matcher.group(2) == null ? "" : matcher.group(2);
                lines.set(i, matcher.group(1) + key + ": " + value + comment);
                return;
            }
        }
        int constraints = lines.indexOf("constraints:");
        lines.add(indent.isEmpty() ? Math.max(constraints, 0) : constraints + 1, indent + key + ": " + value);
    }
}
