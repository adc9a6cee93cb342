package dev.plumbline.adr.constraint;

import dev.plumbline.adr.source.Characters;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads lines of text and days out of a file of answers; whatever does not fit becomes a diagnostic. */
final class LineReader {

    private static final int LONGEST = 200;

    private final Diagnostics diagnostics;

    LineReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** @param key what the text is of, for messages */
    Optional<String> text(YamlNode value, String key) {
        if (value instanceof YamlNode.Scalar scalar
                && Characters.firstHidden(scalar.text()).isPresent()) {
            String hidden = key + " is " + scalar.describe() + ", with a character in it that nobody sees";
            diagnostics.add(value.at(), hidden, "remove it");
            return Optional.empty();
        }
        boolean fits = value instanceof YamlNode.Scalar scalar
                && !scalar.isEmpty()
                && !scalar.text().isBlank()
                && scalar.text().length() <= LONGEST;
        if (!fits) {
            diagnostics.add(
                    value.at(),
                    key + " is " + value.describe(),
                    "write one line of at most " + LONGEST + " characters");
            return Optional.empty();
        }
        return Optional.of(((YamlNode.Scalar) value).text().strip());
    }

    Optional<LocalDate> day(YamlNode value, String key) {
        return text(value, key).flatMap(text -> day(value.at(), text, key));
    }

    Optional<LocalDate> day(Location at, String text, String key) {
        Optional<LocalDate> day = CalendarDay.of(text);
        if (day.isEmpty()) {
            diagnostics.add(at, key + " cannot be " + Excerpt.quoted(text), "write a day such as 2026-11-23");
        }
        return day;
    }

    void unknown(YamlNode.Scalar key, List<String> known) {
        String shown = key.text().isBlank() ? "an empty key" : Excerpt.of(key.text());
        diagnostics.add(key.at(), shown + " is not known here", Spelling.suggestion(key.text(), known));
    }
}
