package dev.plumbline.templates.merge;

import java.util.List;

/**
 * A file that somebody has to look at before the project can be said to be in line.
 *
 * @param why as the end of a sentence about it
 * @param isBuilt whether a build reads it, so that it may fail until then
 * @param beside the new versions of it that wait to be merged; empty if there is none
 * @param needs what it takes from files that the design no longer has, or has in another form, each as a phrase
 */
public record Unmerged(String path, String why, boolean isBuilt, List<String> beside, List<String> needs) {

    public Unmerged {
        beside = List.copyOf(beside);
        needs = List.copyOf(needs);
    }
}
