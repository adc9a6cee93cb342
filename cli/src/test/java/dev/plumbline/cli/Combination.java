package dev.plumbline.cli;

import dev.plumbline.adr.constraint.Constraints;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An option with a carrier.
 *
 * @param constraints that lead to it
 * @param answers the constraints, as a file has them
 * @param overlay what has to be ruled out for that; empty if the catalog leads there as it is
 */
record Combination(String option, String carrier, Constraints constraints, String answers, Optional<String> overlay) {

    static String name(String option, String carrier) {
        return option + "-" + carrier;
    }

    String name() {
        return name(option, carrier);
    }

    /** What a command is given to decide for it; the files are written to a folder first. */
    List<String> arguments(Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(name() + ".yaml"), answers);
        if (overlay.isEmpty()) {
            return List.of("--answers", file.toString());
        }
        Path changes = Files.writeString(folder.resolve(name() + ".overlay.yaml"), overlay.get());
        return List.of("--answers", file.toString(), "--overlay", changes.toString());
    }

    @Override
    public String toString() {
        String given = constraints.given().entrySet().stream()
                .map(answer -> answer.getKey() + " " + answer.getValue())
                .collect(Collectors.joining(", "));
        return option + " with " + carrier + " by " + given
                + (overlay.isPresent() ? ", and an overlay that rules out the rest" : "");
    }
}
