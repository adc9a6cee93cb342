package dev.plumbline.adr.catalog;

import java.util.List;

/**
 * Something an option is made of: its vendor, its broker, its last mile. Earlier choices win a draw.
 *
 * @param saysWhatIsRuledOut whether a decision lists the choices that vetoes exclude even if others are left
 */
public record Dimension(String id, String title, boolean saysWhatIsRuledOut, List<Choice> choices) {

    public Dimension {
        choices = List.copyOf(choices);
    }
}
