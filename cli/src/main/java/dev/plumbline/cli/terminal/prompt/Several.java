package dev.plumbline.cli.terminal.prompt;

import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.Key;
import dev.plumbline.cli.terminal.Key.Named;
import dev.plumbline.cli.terminal.Line;
import dev.plumbline.cli.terminal.Look;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Some of several words, or nothing known about them. What is ticked is what Enter takes, so the entries for
 * <i>none</i> and <i>don't know</i> are ticked like the others.
 *
 * @param words to choose from
 * @param mayBeEmpty whether none of them is an answer
 * @param ticked places of ticked words, from 0; if none is, the answer is none, or unknown where that is no answer
 * @param isUnknown whether <i>don't know</i> is ticked
 * @param at the entry the cursor is on
 */
public record Several(List<Entry<String>> words, boolean mayBeEmpty, Set<Integer> ticked, boolean isUnknown, int at)
        implements Prompt<Optional<List<String>>> {

    private static final String NONE = "none";

    public Several {
        words = List.copyOf(words);
        ticked = Set.copyOf(ticked);
        isUnknown = ticked.isEmpty() && (isUnknown || !mayBeEmpty);
    }

    /**
     * Words with some of them ticked.
     *
     * @param chosen what is ticked to begin with; unknown if empty
     */
    public static Several of(List<Entry<String>> words, boolean mayBeEmpty, Optional<List<String>> chosen) {
        Set<Integer> ticked = new TreeSet<>();
        IntStream.range(0, words.size())
                .filter(i ->
                        chosen.isPresent() && chosen.get().contains(words.get(i).value()))
                .forEach(ticked::add);
        Several start = new Several(words, mayBeEmpty, ticked, chosen.isEmpty(), 0);
        return start.at(IntStream.range(0, start.entries().size())
                .filter(start::isTicked)
                .findFirst()
                .orElse(0));
    }

    private Several at(int place) {
        return new Several(words, mayBeEmpty, ticked, isUnknown, place);
    }

    private Several with(Set<Integer> other, boolean unknown) {
        return new Several(words, mayBeEmpty, other, unknown, at);
    }

    private List<Entry<String>> entries() {
        List<Entry<String>> entries = new ArrayList<>(words);
        if (mayBeEmpty) {
            entries.add(Entry.of(NONE, "none of these", ""));
        }
        entries.add(Entry.of("", DontKnow.WORD, "").at(DontKnow.KEY));
        return entries;
    }

    private boolean isDontKnow(int place) {
        return place == entries().size() - 1;
    }

    private boolean isTicked(int place) {
        if (place < words.size()) {
            return ticked.contains(place);
        }
        return ticked.isEmpty() && isUnknown == isDontKnow(place);
    }

    @Override
    public Reaction<Optional<List<String>>> on(Key key) {
        if (key == Named.ENTER) {
            return new Reaction.Take<>(answer());
        }
        if (key == Named.END_OF_TEXT) {
            return new Reaction.Leave<>();
        }
        if (key instanceof Key.Typed typed) {
            return new Reaction.Next<>(
                    switch (typed.codePoint()) {
                        case ' ' -> toggled(at);
                        case 'a' -> allOrNone();
                        case DontKnow.KEY ->
                            toggled(entries().size() - 1).at(entries().size() - 1);
                        default -> at(Cursor.moved(entries(), at, key));
                    });
        }
        return new Reaction.Next<>(at(Cursor.moved(entries(), at, key)));
    }

    private Several toggled(int place) {
        if (place >= words.size()) {
            return with(Set.of(), isDontKnow(place));
        }
        Set<Integer> changed = new TreeSet<>(ticked);
        if (!changed.remove(place)) {
            changed.add(place);
        }
        return with(changed, false);
    }

    private Several allOrNone() {
        Set<Integer> all = new TreeSet<>();
        IntStream.range(0, words.size()).forEach(all::add);
        return with(ticked.equals(all) ? Set.of() : all, false);
    }

    private Optional<List<String>> answer() {
        if (isUnknown) {
            return Optional.empty();
        }
        return Optional.of(
                ticked.stream().sorted().map(i -> words.get(i).value()).toList());
    }

    @Override
    public Reaction<Optional<List<String>>> onLine(String line) {
        if (line.isEmpty()) {
            return new Reaction.Take<>(answer());
        }
        Several picked = with(Set.of(), false);
        for (String word : line.split(",", -1)) {
            int place = word.strip().equals(NONE) && mayBeEmpty ? words.size() : Typing.find(entries(), word.strip());
            if (place < 0) {
                return new Reaction.Refuse<>(Typing.refusal(entries()) + "; several with commas between them");
            }
            picked = picked.isTicked(place) ? picked : picked.toggled(place);
        }
        return new Reaction.Take<>(picked.answer());
    }

    @Override
    public View view(int width, Look look) {
        return new EntryList(entries(), at, look).view(width, i -> box(isTicked(i), look));
    }

    private static Line box(boolean on, Look look) {
        return on
                ? Line.of(Ink.GOOD, look.glyphs().on()).and(" ")
                : Line.of(Ink.DIM, look.glyphs().off()).and(" ");
    }

    @Override
    public List<Line> plain(Look look) {
        List<Line> lines = new ArrayList<>(Typing.list(entries()));
        List<Entry<String>> entries = entries();
        String taken = String.join(
                ", ",
                IntStream.range(0, entries.size())
                        .filter(this::isTicked)
                        .mapToObj(i -> entries.get(i).word())
                        .toList());
        lines.add(Line.of("Several with commas between them. Enter takes: " + taken));
        return lines;
    }

    @Override
    public List<Hint> hints(Look look) {
        return List.of(
                new Hint("space", "tick"),
                new Hint("a", "all"),
                new Hint("enter", "take"),
                new Hint(Character.toString(DontKnow.KEY), DontKnow.WORD));
    }
}
