package dev.plumbline.templates.render;

import dev.plumbline.adr.constraint.Source;
import dev.plumbline.adr.source.Markdown;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says who says an answer. */
final class SourceText {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>]+");

    private SourceText() {}

    /** Markdown to go behind an answer: {@code said by CTO on 2026-08-14, to be confirmed by 2027-02-01}. */
    static String markdown(Source source) {
        List<String> said = new ArrayList<>();
        String who =
                source.saidBy().map(name -> " by " + Markdown.escaped(name)).orElse("");
        String when = source.on().map(day -> " on " + day).orElse("");
        if (!who.isEmpty() || !when.isEmpty()) {
            said.add("said" + who + when);
        }
        source.where().map(SourceText::place).ifPresent(said::add);
        source.note().map(Markdown::escaped).ifPresent(said::add);
        source.reviewBy().ifPresent(day -> said.add("to be confirmed by " + day));
        return String.join(", ", said);
    }

    private static String place(String where) {
        return ADDRESS.matcher(where).matches() ? "see <" + where + ">" : "see " + Markdown.escaped(where);
    }
}
