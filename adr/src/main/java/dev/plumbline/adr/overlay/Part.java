package dev.plumbline.adr.overlay;

import static java.util.Map.entry;

import dev.plumbline.adr.library.LibrariesForm;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A part of a catalog in words: {@code the veto outbox-too-slow of the option cron}.
 *
 * @param what the part itself, or else the keys that lead to it
 * @param owner the thing it belongs to; empty if it belongs to the catalog
 */
record Part(String what, String owner) {

    private static final Map<String, String> NOUNS = Map.ofEntries(
            entry("groups", "group"),
            entry("questions", "question"),
            entry("figures", "figure"),
            entry("facts", "fact"),
            entry("criteria", "criterion"),
            entry("dimensions", "dimension"),
            entry("options", "option"),
            entry("contradictions", "contradiction"),
            entry("parts", "part"),
            entry("needs", "need"),
            entry("vetoes", "veto"));

    static Part at(Trail trail) {
        String section = trail.step(0);
        boolean isKnown = NOUNS.containsKey(section) || section.equals(OverlayReader.LIBRARIES);
        if (trail.length() == 1 || !isKnown) {
            return new Part(String.join(" ", trail.steps()), "");
        }
        if (section.equals(OverlayReader.LIBRARIES)) {
            String kind = LibrariesForm.shipped()
                    .section(trail.step(1))
                    .map(LibrariesForm.Section::noun)
                    .orElseGet(() -> words(trail.step(1)));
            return trail.length() == 2
                    ? new Part(kind, "what the rules know")
                    : within("the " + kind + " " + trail.step(2), trail.from(3));
        }
        boolean isOfEvery = section.equals("dimensions")
                && trail.step(Math.min(2, trail.length() - 1)).equals("every");
        if (isOfEvery) {
            return within("every " + words(trail.step(1)), trail.from(3));
        }
        if (section.equals("dimensions") && trail.length() > 3 && trail.step(2).equals("choices")) {
            return within("the " + words(trail.step(1)) + " " + trail.step(3), trail.from(4));
        }
        if (section.equals("options") && trail.length() > 4 && trail.step(3).equals("choices")) {
            return within("the " + trail.step(4) + " of the option " + trail.step(1), trail.from(5));
        }
        if (section.equals("questions") && trail.length() == 4 && trail.step(2).equals("choices")) {
            return new Part("the answer " + trail.step(3), "the question " + trail.step(1));
        }
        return within("the " + NOUNS.get(section) + " " + trail.step(1), trail.from(2));
    }

    private static Part within(String owner, List<String> rest) {
        if (rest.isEmpty()) {
            return new Part(owner, "");
        }
        if (rest.size() > 1 && rest.get(0).equals("vetoes")) {
            String veto = "the veto " + rest.get(1);
            return rest.size() == 2
                    ? new Part(veto, owner)
                    : new Part(String.join(" ", rest.subList(2, rest.size())), veto + " of " + owner);
        }
        return new Part(rule(rest).orElse(String.join(" ", rest)), owner);
    }

    /** A rule that adds points, which stands in a list and has a number only. */
    private static Optional<String> rule(List<String> rest) {
        int adjust = rest.indexOf("adjust");
        if (adjust < 0 || rest.size() != (adjust == 0 ? 3 : 4)) {
            return Optional.empty();
        }
        String criterion = rest.get(adjust == 0 ? 1 : adjust - 1);
        return Optional.of("rule " + rest.get(rest.size() - 1) + " on " + criterion);
    }

    /** With the owner behind {@code of}, {@code to} or {@code from}. */
    String joined(String preposition) {
        return owner.isEmpty() ? what : what + " " + preposition + " " + owner;
    }

    private static String words(String id) {
        return id.replace('-', ' ');
    }
}
