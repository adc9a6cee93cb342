package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;

/** What Surefire wrote down. */
final class TestResults {

    private TestResults() {}

    /** How many tests each class had, by name below the base package; none of them failed or was skipped. */
    static Map<String, Integer> of(Path project, String basePackage) throws Exception {
        Map<String, Integer> tests = new TreeMap<>();
        for (Path report : reports(project)) {
            Element suite = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(report.toFile())
                    .getDocumentElement();
            for (String bad : new String[] {"failures", "errors", "skipped"}) {
                assertThat(suite.getAttribute(bad)).as("%s: %s", report, bad).isEqualTo("0");
            }
            String name = suite.getAttribute("name").substring(basePackage.length() + 1);
            tests.put(name, Integer.valueOf(suite.getAttribute("tests")));
        }
        return tests;
    }

    private static List<Path> reports(Path project) throws IOException {
        try (Stream<Path> files = Files.list(project.resolve("target/surefire-reports"))) {
            return files.filter(file -> file.getFileName().toString().matches("TEST-.*\\.xml"))
                    .toList();
        }
    }
}
