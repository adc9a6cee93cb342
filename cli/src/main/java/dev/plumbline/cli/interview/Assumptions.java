package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.prompt.Choose;
import dev.plumbline.cli.terminal.prompt.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * All that a decision rests on, one line each: what could change it alone first, then what else is assumed, then what was
 * answered. One line is to be changed, or Enter takes them all.
 */
final class Assumptions {

    private static final String MARK = "! ";

    private final Draft draft;
    private final List<Entry<Optional<Item>>> entries = new ArrayList<>();

    private Assumptions(Draft draft) {
        this.draft = draft;
    }

    /** @param canDecide whether they can be taken; if not, it is the answers that have to be looked at first */
    static Choose<Optional<Item>> of(Script script, Draft draft, boolean canDecide) {
        Assumptions page = new Assumptions(draft);
        if (canDecide) {
            page.entries.add(Entry.of(Optional.<Item>empty(), "Take all of this, and decide", ""));
        }
        List<Item> open = script.couldChange(draft);
        List<Item> answered = script.questions().stream()
                .filter(item -> item.isAnsweredIn(draft))
                .toList();
        List<Item> rest = script.questions().stream()
                .filter(item -> !open.contains(item) && !answered.contains(item))
                .toList();
        if (!canDecide) {
            page.add(answered, "", item -> "Your answers");
        }
        page.add(open, MARK, item -> "Assumed, and could change the decision");
        page.add(script.project(), "", Item::group);
        page.add(rest, "", item -> "Assumed: " + item.group());
        if (canDecide) {
            page.add(answered, "", item -> "Your answers");
        }
        return new Choose<>(page.entries, 0);
    }

    private void add(List<Item> items, String mark, Function<Item, String> heading) {
        String above = "";
        for (Item item : items) {
            Entry<Optional<Item>> entry = Entry.of(Optional.of(item), mark + item.title(), item.told(draft))
                    .with(item.isOpenIn(draft) ? Ink.OPEN : Ink.ACCENT);
            String title = heading.apply(item);
            entries.add(title.equals(above) ? entry : entry.under(title));
            above = title;
        }
    }
}
