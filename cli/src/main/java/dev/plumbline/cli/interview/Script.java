package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.adr.constraint.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an interview asks.
 *
 * @param kind of decision
 * @param title of the decision
 * @param questions all there are, also those that may never be asked
 * @param groups the titles of the questions' groups, by the first part of their ids
 * @param objections to deciding, once everything is answered
 * @param toName objects to a name of the project
 */
record Script(
        String kind,
        String title,
        List<Question> questions,
        Map<String, String> groups,
        NextQuestion order,
        DraftObjections objections,
        Function<String, Optional<String>> toName) {

    static final Function<String, Optional<String>> NO_OBJECTION = text -> Optional.empty();

    public Script {
        questions = List.copyOf(questions);
        groups = Map.copyOf(groups);
    }

    /** Asks every question, one after the other. */
    static Script inOrder(
            String kind,
            String title,
            List<Question> questions,
            Map<String, String> groups,
            DraftObjections objections) {
        return new Script(kind, title, questions, groups, NextQuestion.inOrder(questions), objections, NO_OBJECTION);
    }

    private List<Item> project() {
        String name = kind.endsWith("s") ? kind : kind + "s";
        return List.of(
                new ProjectItem(ProjectPart.NAME, name, toName),
                new ProjectItem(ProjectPart.GROUP, name, NO_OBJECTION),
                new ProjectItem(ProjectPart.PACKAGE, name, NO_OBJECTION),
                new DeciderItem());
    }

    List<Item> items() {
        List<Item> items = new ArrayList<>(project());
        questions.forEach(question -> items.add(item(question)));
        return items;
    }

    private QuestionItem item(Question question) {
        String key = question.id().split("\\.", 2)[0];
        return new QuestionItem(question, groups.getOrDefault(key, key));
    }

    /** What the project is called first, then the questions. */
    Optional<Item> next(Draft draft, Collection<Item> asked) {
        return project().stream()
                .filter(item -> !item.isAnsweredIn(draft) && !asked.contains(item))
                .findFirst()
                .or(() -> order.after(draft).map(this::item));
    }

    /** How many items are still to be asked, at most. */
    int open(Draft draft, Collection<Item> asked) {
        return (int) items().stream()
                .filter(item -> !item.isAnsweredIn(draft) && !asked.contains(item))
                .count();
    }

    /** Such as <i>21 answers, 2 of them unknown; 9 questions not asked</i>. */
    String count(Draft draft) {
        List<Item> items = items();
        long unknown = items.stream().filter(item -> item.isOpenIn(draft)).count();
        long left = questions.stream()
                .filter(question -> !item(question).isAnsweredIn(draft))
                .count();
        return items.size() - left + " answers" + (unknown == 0 ? "" : ", " + unknown + " of them unknown")
                + (left == 0 ? "" : "; " + left + (left == 1 ? " question" : " questions") + " not asked");
    }
}
