package dev.plumbline.workbench.project;

import dev.plumbline.templates.render.Wording;
import dev.plumbline.workbench.code.BuildFile;
import dev.plumbline.workbench.code.HouseStyle;
import java.util.ArrayList;
import java.util.List;

/**
 * The one test, which is left to the team where it could break a build that is green.
 *
 * @param path where it would be
 * @param text what it would be
 * @param why as parts of a sentence
 */
public record LeftOutTest(BuildFile build, String path, String text, List<String> why) {

    /** The version of Java that the library of the test needs. */
    private static final int JAVA = 17;

    public LeftOutTest {
        why = List.copyOf(why);
    }

    /** What speaks against writing it; empty if nothing does. */
    static List<String> reasons(BuildFile build) {
        List<String> why = new ArrayList<>();
        List<String> styles = HouseStyle.names(build.styles().stream());
        if (!styles.isEmpty()) {
            why.add("the build may refuse code that is not in its style (" + Wording.list(styles) + ")");
        }
        build.unknownParent()
                .ifPresent(parent -> why.add("its parent " + parent
                        + " is not on this machine, so that nobody knows what style it enforces"));
        build.java().stream()
                .filter(version -> version < JAVA)
                .forEach(version ->
                        why.add(build.name() + " is for Java " + version + ", and the library needs " + JAVA));
        if (!build.hasLibrary()) {
            why.add(build.name() + " does not have the library that it needs");
        }
        if (build.framework().isEmpty()) {
            why.add(build.name() + " does not say what tests run with");
        }
        return why;
    }
}
