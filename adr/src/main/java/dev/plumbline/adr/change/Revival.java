package dev.plumbline.adr.change;

import java.util.List;

/**
 * A smallest set of answers whose change makes an option possible again.
 *
 * @param questions whose answers would have to change
 */
public record Revival(String option, List<String> questions) {

    public Revival {
        questions = List.copyOf(questions);
    }
}
