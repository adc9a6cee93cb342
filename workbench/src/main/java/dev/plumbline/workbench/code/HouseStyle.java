package dev.plumbline.workbench.code;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a build holds the style of its code to. A test that we write is not in the style of every house, and a build that
 * was green must not turn red by it.
 *
 * @param name as a person knows it
 * @param sign found in the text of a build that has it
 * @param holdsEveryFile whether it looks at more than code: at the answers and the records, too
 */
public record HouseStyle(String name, Pattern sign, boolean holdsEveryFile) {

    private static final List<HouseStyle> KNOWN = List.of(
            code("spring-javaformat", "spring-javaformat|io\\.spring\\.javaformat"),
            code("spotless", "spotless"),
            code("checkstyle", "checkstyle"),
            code("ktlint", "ktlint"),
            code("detekt", "detekt"),
            code("PMD", "maven-pmd-plugin|\\bpmd\\b"),
            code("fmt-maven-plugin", "fmt-maven-plugin|sherter\\.google-java-format"),
            code("formatter-maven-plugin", "net\\.revelc\\.code|formatter-maven-plugin|impsort"),
            code("git-code-format", "git-code-format|git-build-hook"),
            code("prettier", "prettier"),
            code("Error Prone", "error_?prone|nullaway|com\\.palantir\\.baseline"),
            code("compiler warnings as errors", "-Werror|failOnWarning|allWarningsAsErrors|warnings-as-errors"),
            everyFile(
                    "license headers",
                    "license-maven-plugin|com\\.mycila|hierynomus\\.license|licenser|spotless-license"),
            everyFile("Apache RAT", "apache-rat|org\\.nosphere\\.apache\\.rat"),
            everyFile("editorconfig", "editorconfig-maven-plugin|org\\.ec4j"));

    private static HouseStyle code(String name, String sign) {
        return new HouseStyle(name, Pattern.compile(sign, Pattern.CASE_INSENSITIVE), false);
    }

    private static HouseStyle everyFile(String name, String sign) {
        return new HouseStyle(name, Pattern.compile(sign, Pattern.CASE_INSENSITIVE), true);
    }

    /** All that a build has, by the texts of its files. */
    static List<HouseStyle> in(String texts) {
        return KNOWN.stream().filter(style -> style.sign.matcher(texts).find()).toList();
    }

    /** Their names, in the order above. */
    public static List<String> names(Stream<HouseStyle> styles) {
        return styles.map(HouseStyle::name).toList();
    }
}
