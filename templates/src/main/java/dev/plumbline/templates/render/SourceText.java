package dev.plumbline.templates.render;

import dev.plumbline.adr.constraint.Source;
import dev.plumbline.adr.source.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Says who says an answer: the same in the record and on the screen. */
public final class SourceText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");

    private SourceText() {}

    /** To go behind an answer: {@code said by CTO on 2026-08-14, to be confirmed by 2027-02-01}. */
    public static String plain(Source source) {
        return text(source, UnaryOperator.identity());
    }

    /** The same in Markdown. */
    static String markdown(Source source) {
        return text(source, text -> ADDRESS.matcher(text).matches() ? "<" + text + ">" : Markdown.escaped(text));
    }

    private static String text(Source source, UnaryOperator<String> shown) {
        List<String> said = new ArrayList<>();
        String who = source.saidBy().map(name -> " by " + shown.apply(name)).orElse("");
        String when = source.on().map(day -> " on " + day).orElse("");
        if (!who.isEmpty() || !when.isEmpty()) {
            said.add("said" + who + when);
        }
        source.where().map(where -> "see " + shown.apply(where)).ifPresent(said::add);
        source.note().map(shown).ifPresent(said::add);
        source.reviewBy().ifPresent(day -> said.add("to be confirmed by " + day));
        return String.join(", ", said);
    }
}
