package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.prompt.Choose;
import dev.plumbline.cli.terminal.prompt.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All answers in their groups: one of them is to be changed, or none. */
final class Summary {

    private static final String DECIDE = "Looks right: decide";

    private Summary() {}

    /**
     * The summary of a draft.
     *
     * @param current the answer the cursor is on; on the last entry if empty
     * @param canDecide whether the last entry is the way on
     */
    static Choose<Optional<Item>> of(Script script, Draft draft, Optional<Item> current, boolean canDecide) {
        List<Entry<Optional<Item>>> entries = new ArrayList<>();
        String group = "";
        for (Item item : script.items()) {
            Entry<Optional<Item>> entry = Entry.of(Optional.of(item), item.title(), item.shown(draft))
                    .with(item.isOpenIn(draft) ? Ink.OPEN : Ink.ACCENT);
            entries.add(item.group().equals(group) ? entry : entry.under(item.group()));
            group = item.group();
        }
        if (canDecide) {
            entries.add(Entry.of(Optional.<Item>empty(), DECIDE, "").under(""));
        }
        int at = entries.stream().map(Entry::value).toList().indexOf(current);
        return new Choose<>(entries, at < 0 ? entries.size() - 1 : at);
    }
}
