package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Source;
import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Screen;
import dev.plumbline.cli.terminal.prompt.Asker;
import dev.plumbline.cli.terminal.prompt.Page;
import dev.plumbline.cli.terminal.prompt.Page.Progress;
import dev.plumbline.cli.terminal.prompt.Reply;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Asks what is worth asking, shows what is assumed beside it, asks who says what decided it, and gives the complete draft.
 */
final class Interview {

    /**
     * A question that was asked, or an answer that was changed.
     *
     * @param before the answers there were before
     * @param rows that the answer takes on the screen
     */
    private record Asked(Item item, Draft before, int rows) {}

    private final Screen screen;
    private final Asker asker;
    private final WhoSays who;
    private final Script script;
    private final Consumer<Draft> onAnswer;
    private final Deque<Asked> asked = new ArrayDeque<>();
    private Draft draft = Draft.EMPTY;
    private boolean hasNotes;

    /** Answers taken back by going back: what to begin with when the same is asked again. */
    private Draft earlier = Draft.EMPTY;

    Interview(Screen screen, Script script) {
        this(screen, script, draft -> {});
    }

    /** @param onAnswer is told all answers there are, whenever one of them has changed */
    Interview(Screen screen, Script script, Consumer<Draft> onAnswer) {
        this.screen = screen;
        this.asker = new Asker(screen);
        this.who = new WhoSays(asker);
        this.script = script;
        this.onAnswer = onAnswer;
    }

    private void set(Draft changed) {
        draft = changed;
        onAnswer.accept(changed);
    }

    /**
     * Asks what is not answered yet, and then for a look at everything.
     *
     * @param preset answers that need not be asked; they can be changed at the end
     * @throws InterviewAborted if the person leaves
     */
    Draft run(Draft preset) {
        draft = preset;
        screen.print(List.of(Line.EMPTY, Line.of(Ink.STRONG, "Plumbline").and(Ink.DIM, "  " + script.title())));
        while (true) {
            Optional<Item> next = script.next(draft, items());
            if (next.isPresent()) {
                ask(next.get());
            } else if (isTaken() && isSaid(preset.sources())) {
                note(Line.of(script.count(draft)));
                screen.print(List.of(Line.EMPTY));
                set(script.completed(draft));
                return draft;
            }
        }
    }

    private void ask(Item item) {
        Reply<Draft> reply = item.ask(asker, page(item), draft, earlier.overriddenBy(draft));
        if (reply instanceof Reply.Answered<Draft> answered) {
            keep(item, answered.value());
        } else {
            goBack(reply);
        }
    }

    private void keep(Item item, Draft answered) {
        Draft before = draft;
        set(answered);
        asked.push(new Asked(item, before, note(item)));
    }

    /** Shows what is assumed, until it is taken as it is, or the person takes back the last change or question. */
    private boolean isTaken() {
        while (true) {
            List<String> objections = script.objections().apply(script.completed(draft));
            Reply<Optional<Item>> choice =
                    asker.ask(assumptionsPage(objections), Assumptions.of(script, draft, objections.isEmpty()));
            if (!(choice instanceof Reply.Answered<Optional<Item>> answered)) {
                goBack(choice);
                return false;
            }
            if (answered.value().isEmpty()) {
                return true;
            }
            edit(answered.value().get());
        }
    }

    /** Asks who says what decided it, unless all of it was told before; going back leads to what is assumed. */
    private boolean isSaid(Map<String, Source> before) {
        List<Question> decisive = script.decisive().apply(script.completed(draft));
        boolean isTold = decisive.stream()
                .map(Question::id)
                .allMatch(id -> before.containsKey(id) && draft.sources().containsKey(id));
        while (!isTold) {
            Reply<Optional<Question>> choice = who.choose(decisive, draft);
            if (choice instanceof Reply.Left) {
                throw new InterviewAborted();
            }
            if (!(choice instanceof Reply.Answered<Optional<Question>> answered)) {
                return false;
            }
            if (answered.value().isEmpty()) {
                return true;
            }
            tell(answered.value().get());
        }
        return true;
    }

    private void tell(Question question) {
        Reply<Draft> reply = who.ask(question, draft);
        if (reply instanceof Reply.Left) {
            throw new InterviewAborted();
        }
        if (reply instanceof Reply.Answered<Draft> answered) {
            set(answered.value());
        }
    }

    /** Changes one answer; going back leaves it as it was. */
    private void edit(Item item) {
        Page page = new Page(Optional.empty(), item.title(), item.why(), true);
        Reply<Draft> reply = item.ask(asker, page, draft, draft);
        if (reply instanceof Reply.Left) {
            throw new InterviewAborted();
        }
        if (reply instanceof Reply.Answered<Draft> answered && !answered.value().equals(draft)) {
            keep(item, answered.value());
        }
    }

    private void goBack(Reply<?> reply) {
        if (reply instanceof Reply.Left) {
            throw new InterviewAborted();
        }
        Asked last = asked.pop();
        Item item = last.item();
        Draft without = last.before();
        boolean isDefault = item.shown(draft).equals(item.shown(without));
        earlier = isDefault ? item.removedFrom(earlier) : earlier.overriddenBy(draft);
        set(without);
        hasNotes = !asked.isEmpty();
        screen.takeBack(last.rows());
    }

    private Page page(Item item) {
        int before = asked.size();
        String standing = draft.answers().isEmpty()
                ? ""
                : InterimText.line(script.course().interim(draft), room());
        Progress progress = new Progress(item.group(), before + 1, before + script.open(draft, items()), standing);
        return new Page(Optional.of(progress), item.title(), item.why(), before > 0);
    }

    private int room() {
        return Page.room(screen.width());
    }

    private List<Item> items() {
        return asked.stream().map(Asked::item).toList();
    }

    private Page assumptionsPage(List<String> objections) {
        return objections.isEmpty()
                ? new Page(
                        Optional.empty(),
                        "What the decision rests on",
                        InterimText.conclusion(
                                script.course().interim(draft),
                                script.course().unanswered(draft).count()),
                        !asked.isEmpty())
                : new Page(
                        Optional.empty(),
                        "These answers cannot all be true",
                        String.join(". ", objections) + ".",
                        !asked.isEmpty());
    }

    private int note(Item item) {
        Ink ink = item.isOpenIn(draft) ? Ink.OPEN : Ink.ACCENT;
        return note(Line.of(item.title()).and("  ").and(ink, item.shown(draft)));
    }

    /** Leaves a line on the screen, and tells how many rows it takes: the first has a blank one above. */
    private int note(Line line) {
        String done = screen.look().glyphs().done() + " ";
        List<Line> rows = new ArrayList<>(hasNotes ? List.of() : List.of(Line.EMPTY));
        rows.addAll(Line.of(Ink.GOOD, done).and(line).wrap(screen.width(), done.length()));
        hasNotes = true;
        screen.print(rows);
        return rows.size();
    }
}
