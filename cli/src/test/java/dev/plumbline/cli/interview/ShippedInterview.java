package dev.plumbline.cli.interview;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.cli.terminal.Glyphs;
import dev.plumbline.cli.terminal.Look;
import java.time.LocalDate;
import java.util.List;

/** The interview of the shipped catalog, in front of a person with a coloured terminal. */
public final class ShippedInterview {

    private static final Look COLOURED = new Look(true, true, Glyphs.UNICODE);

    private ShippedInterview() {}

    /**
     * Plays the keys.
     *
     * @param script one line for each thing that is typed, as in the runs of {@code InterviewRunsTest}
     * @return all that was sent to the terminal until it waits for the next key
     */
    public static String sent(List<String> script, int columns, int rows, LocalDate today) {
        Catalog catalog = CatalogReader.shipped("notification");
        Course course = Course.ofWhatMatters(catalog, 0);
        Script asked = new Script(
                course,
                Script.contradictions(course.agenda(), today),
                Script.NO_OBJECTION,
                Questions.decisive(course.catalog()));
        PseudoTerminal<Draft> terminal = new PseudoTerminal<>(
                columns, rows, "xterm-256color", COLOURED, screen -> new Interview(screen, asked).run(Draft.EMPTY));
        for (String line : script) {
            for (String bytes : KeyScript.bytes(line)) {
                terminal.type(bytes);
            }
        }
        return terminal.sent();
    }
}
