package dev.plumbline.templates.kit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * A folder of templates, or one or several chosen out of it.
 *
 * @param folder its path in the kit, or that of the folder which those to choose from are in
 * @param as what templates call the choice; empty if there is none to make
 * @param of what the choice follows, the first that there is: the option, a dimension of the variant, an answer, or an
 *     earlier choice
 * @param among the folders to choose from
 * @param otherwise the one for what has no folder of its own
 * @param each for what one is chosen each, and not one for all
 * @param when what has to hold for it to be taken
 */
record Layer(
        String folder,
        String as,
        List<String> of,
        SortedSet<String> among,
        Optional<String> otherwise,
        Optional<Each> each,
        List<When> when) {

    /** That an answer, or a choice, is one of these, or is none of them. Of several words one is enough. */
    record When(String name, List<String> words, boolean isOneOf) {

        boolean holds(Map<String, List<String>> scope) {
            return scope.getOrDefault(name, List.of()).stream().anyMatch(words::contains) == isOneOf;
        }
    }

    /**
     * Words for each of which a folder is taken: that of what carries the word in the variant, or of the word itself.
     *
     * @param of the answer, or the earlier choice, whose words they are
     * @param in the folder for what has none of its own, by its name
     */
    record Each(String of, Map<String, String> in) {}

    boolean isChosen() {
        return !as.isEmpty();
    }

    boolean isTaken(Map<String, List<String>> scope) {
        return when.stream().allMatch(one -> one.holds(scope));
    }

    /** The folder that fits; empty if there is none. */
    Optional<String> choice(Map<String, List<String>> scope) {
        return of.stream()
                .flatMap(name -> scope.getOrDefault(name, List.of()).stream())
                .findFirst()
                .flatMap(this::folder);
    }

    /** The folders that fit, each with the words that it is taken for; none if this is the one that every project has. */
    Map<String, List<String>> taken(Map<String, List<String>> scope) {
        return each.map(words -> forEach(words, scope)).orElseGet(() -> choice(scope)
                .map(name -> Map.of(name, List.<String>of()))
                .orElse(Map.of()));
    }

    private Map<String, List<String>> forEach(Each words, Map<String, List<String>> scope) {
        Map<String, List<String>> taken = new LinkedHashMap<>();
        for (String word : scope.getOrDefault(words.of(), List.of())) {
            String carrier = scope.getOrDefault(word, List.of(word)).get(0);
            folder(words.in().getOrDefault(carrier, carrier))
                    .ifPresent(folder -> taken.computeIfAbsent(folder, any -> new ArrayList<>())
                            .add(word));
        }
        return taken;
    }

    private Optional<String> folder(String word) {
        return among.contains(word) ? Optional.of(word) : otherwise;
    }

    /** The paths of the files that a project gets from this layer. */
    Stream<String> files(Map<String, List<String>> taken) {
        return isChosen()
                ? taken.keySet().stream().map(name -> folder + "/" + name + "/files")
                : Stream.of(folder + "/files");
    }
}
