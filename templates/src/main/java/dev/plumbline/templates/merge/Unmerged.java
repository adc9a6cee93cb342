package dev.plumbline.templates.merge;

import java.util.List;
import java.util.Optional;

/**
 * A file that somebody has to look at before the project can be said to be in line.
 *
 * @param why as the end of a sentence about it
 * @param beside the new version of it; empty if there is none
 * @param needs what it takes from files that the design no longer has, or has in another form, each as a phrase
 */
public record Unmerged(String path, String why, Optional<String> beside, List<String> needs) {

    public Unmerged {
        needs = List.copyOf(needs);
    }
}
