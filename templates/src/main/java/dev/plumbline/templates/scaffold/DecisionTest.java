package dev.plumbline.templates.scaffold;

import dev.plumbline.templates.render.Renderer;
import java.util.Map;

/** The one test that holds a project to its records, in the language and for the framework the project uses. */
public final class DecisionTest {

    /** Its class, and the name of its file without the ending. */
    public static final String NAME = "RecordedDecisionTest";

    private static final String PLAIN = "record/" + NAME + ".java.ftl";

    private DecisionTest() {}

    /** A language to write it in. */
    public enum Language {
        JAVA,
        KOTLIN;

        private String word() {
            return this == JAVA ? "java" : "kotlin";
        }

        private String ending() {
            return this == JAVA ? ".java" : ".kt";
        }

        /** Where the test of a package is, relative to the project. */
        public String path(String basePackage) {
            return "src/test/" + word() + "/" + basePackage.replace('.', '/') + "/" + NAME + ending();
        }
    }

    /** A framework that runs it. */
    public enum Framework {
        JUNIT_JUPITER("org.junit.jupiter.api.Test"),
        JUNIT_4("org.junit.Test"),
        TESTNG("org.testng.annotations.Test");

        private final String annotation;

        Framework(String annotation) {
            this.annotation = annotation;
        }
    }

    /** The test's text. */
    public static PlannedFile of(String basePackage, Language language, Framework framework) {
        Map<String, String> model = Map.of("package", basePackage, "annotation", framework.annotation);
        return PlannedFile.text(new Renderer().text(template(language, framework), model));
    }

    /** Older frameworks want everything public, which it is in Kotlin anyway. */
    private static String template(Language language, Framework framework) {
        if (language == Language.JAVA && framework == Framework.JUNIT_JUPITER) {
            return PLAIN;
        }
        return "adopted/" + NAME + language.ending() + ".ftl";
    }
}
