package dev.plumbline.checker;

import java.util.List;
import java.util.Optional;

/**
 * What a change does to what projects are held to, beside what it violates.
 *
 * @param base the revision that it is compared with, as it was named
 * @param governed the decisions that govern what was touched
 * @param weaker in the order of projects, and of what it is
 * @param allowed why it may be weaker; empty if nobody said so
 * @param unknown what could not be compared and why, each as a sentence without a full stop
 * @param notes what a reader should know, too, in the same form
 */
public record Change(
        String base,
        List<Governed> governed,
        List<Weakening> weaker,
        Optional<String> allowed,
        List<String> unknown,
        List<String> notes) {

    public Change {
        governed = List.copyOf(governed);
        weaker = List.copyOf(weaker);
        unknown = List.copyOf(unknown);
        notes = List.copyOf(notes);
    }

    /**
     * A decision in force, and what was touched of what it governs.
     *
     * @param record its file, from the folder that was named
     * @param paths from there, too
     */
    public record Governed(String record, String title, List<String> paths) {

        public Governed {
            paths = List.copyOf(paths);
        }
    }

    /** Whether nothing is weaker as far as anybody can know, or somebody said why it may be. */
    public boolean isPassed() {
        return weaker.isEmpty() && unknown.isEmpty() || allowed.isPresent();
    }
}
