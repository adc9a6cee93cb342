package dev.plumbline.templates.kit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;

/**
 * A folder of templates, or one chosen out of several.
 *
 * @param folder its path in the kit, or that of the folder which those to choose from are in
 * @param as what templates call the choice; empty if there is none to make
 * @param of what the choice follows, the first that there is: the option, a dimension of the variant, or an earlier
 *     choice
 * @param among the folders to choose from
 * @param otherwise the one for what has no folder of its own
 * @param when what has to hold for it to be taken
 */
record Layer(
        String folder,
        String as,
        List<String> of,
        SortedSet<String> among,
        Optional<String> otherwise,
        List<When> when) {

    /** That an answer, or a choice, is one of these, or is none of them. */
    record When(String name, List<String> words, boolean isOneOf) {

        boolean holds(Map<String, String> chosen) {
            return words.contains(chosen.getOrDefault(name, "")) == isOneOf;
        }
    }

    boolean isTaken(Map<String, String> chosen) {
        return when.stream().allMatch(one -> one.holds(chosen));
    }

    boolean isChosen() {
        return !as.isEmpty();
    }

    /** The folder that fits; empty if there is none. */
    Optional<String> choice(Map<String, String> chosen) {
        return of.stream()
                .filter(chosen::containsKey)
                .findFirst()
                .map(chosen::get)
                .flatMap(word -> among.contains(word) ? Optional.of(word) : otherwise);
    }

    /** The path of the files that a project gets from this layer. */
    String files(Map<String, String> chosen) {
        return folder + (isChosen() ? "/" + chosen.get(as) : "") + "/files";
    }
}
