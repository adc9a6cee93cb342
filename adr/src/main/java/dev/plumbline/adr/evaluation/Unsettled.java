package dev.plumbline.adr.evaluation;

import java.util.List;

/**
 * The questions that keep an outcome open: the smallest set of questions whose answers settle it whatever they are.
 *
 * @param questions those with the most influence first
 * @param isExact whether each is proved to matter; otherwise the search stopped, and some may not
 */
public record Unsettled(List<String> questions, boolean isExact) {

    public Unsettled {
        questions = List.copyOf(questions);
    }
}
