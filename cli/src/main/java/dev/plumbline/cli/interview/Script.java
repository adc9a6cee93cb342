package dev.plumbline.cli.interview;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.decision.Agenda;
import dev.plumbline.adr.source.Diagnostic;
import dev.plumbline.adr.source.InvalidInputException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What an interview asks.
 *
 * @param objections to deciding from a draft in which nothing is missing: sentences without a full stop, each with what
 *     would mend it
 * @param toName objects to a name of the project
 * @param decisive the answers of a complete draft that decide it, to which nothing is to be objected; none if nothing is
 *     decided
 */
record Script(
        Course course,
        Function<Draft, List<String>> objections,
        Function<String, Optional<String>> toName,
        Function<Draft, List<Question>> decisive) {

    static final Function<String, Optional<String>> NO_OBJECTION = text -> Optional.empty();

    /** Answers that cannot all be true: said while they can still be changed, and not after the last question. */
    static Function<Draft, List<String>> contradictions(Agenda agenda, LocalDate today) {
        return draft -> {
            try {
                agenda.refuseContradictions(draft, today);
                return List.of();
            } catch (InvalidInputException found) {
                return found.diagnostics().stream().map(Script::sentence).toList();
            }
        };
    }

    private static String sentence(Diagnostic diagnostic) {
        String text = diagnostic.problem() + ": " + diagnostic.remedy();
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    String title() {
        return course.catalog().title();
    }

    /** What the project is called, and who decides. */
    List<Item> project() {
        String name = ProjectPart.standardName(course.catalog().name());
        return List.of(
                new ProjectItem(ProjectPart.NAME, name, toName),
                new ProjectItem(ProjectPart.GROUP, name, NO_OBJECTION),
                new ProjectItem(ProjectPart.PACKAGE, name, NO_OBJECTION),
                new DeciderItem());
    }

    /** One for every question of the catalog. */
    List<Item> questions() {
        return course.catalog().questions().stream().map(this::item).toList();
    }

    List<Item> couldChange(Draft draft) {
        return course.interim(draft).couldChange().stream().map(this::item).toList();
    }

    private Item item(Question question) {
        Catalog catalog = course.catalog();
        String key = question.id().split("\\.", 2)[0];
        return new QuestionItem(question, catalog.groups().getOrDefault(key, key));
    }

    /** What the project is called, if that cannot be assumed or everything is asked; then the questions. */
    Optional<Item> next(Draft draft, Collection<Item> asked) {
        return projectToAsk(draft, asked).findFirst().or(() -> course.next(draft)
                .map(this::item));
    }

    private Stream<Item> projectToAsk(Draft draft, Collection<Item> asked) {
        return project().stream()
                .filter(item -> !item.isAnsweredIn(draft) && !asked.contains(item))
                .filter(item -> course.isOfEverything() || !item.canBeAssumedIn(draft));
    }

    /** How many items are still to be asked, at most. */
    int open(Draft draft, Collection<Item> asked) {
        return (int) projectToAsk(draft, asked).count() + course.left(draft);
    }

    /** The draft with the project as it is called if nobody says otherwise. */
    Draft completed(Draft draft) {
        Draft completed = draft;
        for (Item item : project()) {
            completed = item.assumedIn(completed);
        }
        return completed;
    }

    /** Such as <i>21 answers, 2 of them unknown; 9 assumed</i>. */
    String count(Draft draft) {
        int answers = draft.answers().size();
        long unknown = questions().stream().filter(item -> item.isOpenIn(draft)).count();
        long left = course.unanswered(draft).count();
        return answers
                + (answers == 1 ? " answer" : " answers")
                + (unknown == 0 ? "" : ", " + unknown + " of them unknown")
                + (left == 0 ? "" : "; " + left + " assumed");
    }
}
