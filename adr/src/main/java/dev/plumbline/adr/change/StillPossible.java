package dev.plumbline.adr.change;

import java.util.List;
import java.util.Optional;

/**
 * Something else that can come out, and by which answers to what is unknown.
 *
 * @param chosen the option that wins then; empty if none does
 * @param answers none of which can be left out, from what is reckoned with otherwise
 */
public record StillPossible(Optional<String> chosen, List<ChangedAnswer> answers) {

    public StillPossible {
        answers = List.copyOf(answers);
    }
}
