package dev.plumbline.mutations;

import java.util.List;
import java.util.function.Consumer;

/**
 * What somebody in a hurry does to an app.
 *
 * @param name what they did, in a few words; its letters name the file with the expected report
 * @param broken the ids of the rules that catch it, in the order of the record
 */
record Mutation(App app, String name, List<String> broken, Consumer<AppCopy> edit) {

    /** Below {@code src/test/resources/expected}. */
    String reportFile() {
        return app.option() + "/" + name.replaceAll("[^A-Za-z0-9]+", "-") + ".txt";
    }

    @Override
    public String toString() {
        return app.option() + ": " + name + " -> " + String.join(", ", broken);
    }
}
