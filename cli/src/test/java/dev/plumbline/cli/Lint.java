package dev.plumbline.cli;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import edu.umd.cs.findbugs.BugCollectionBugReporter;
import edu.umd.cs.findbugs.BugInstance;
import edu.umd.cs.findbugs.DetectorFactoryCollection;
import edu.umd.cs.findbugs.FindBugs;
import edu.umd.cs.findbugs.FindBugs2;
import edu.umd.cs.findbugs.Priorities;
import edu.umd.cs.findbugs.Project;
import edu.umd.cs.findbugs.config.UserPreferences;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/**
 * What a formatter, Error Prone and SpotBugs say of a module that Maven has compiled. The first two need the compiler's own
 * packages, which {@code .mvn/jvm.config} opens.
 *
 * @param module has its compiled classes, and {@code target/classpath.txt}
 */
record Lint(Path module) {

    static final String CLASS_PATH = "target/classpath.txt";

    /** SpotBugs means code of others in the same JVM by it, which a service has not: a port that is handed in is no leak. */
    private static final String NOT_OF_A_SERVICE = "MALICIOUS_CODE";

    private List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(module.resolve("src"))) {
            return all.filter(path -> path.toString().endsWith(".java")).toList();
        }
    }

    /** The files of some that palantir-java-format would write otherwise, as ours. A text that many have is looked at once. */
    static List<String> format(List<Lint> all) throws IOException, FormatterException {
        var style = JavaFormatterOptions.builder()
                .style(JavaFormatterOptions.Style.PALANTIR)
                .build();
        Formatter formatter = Formatter.createFormatter(style);
        Set<String> seen = new HashSet<>();
        List<String> others = new ArrayList<>();
        for (Lint lint : all) {
            for (Path source : lint.sources()) {
                String text = Files.readString(source);
                if (seen.add(text) && !formatter.formatSourceAndFixImports(text).equals(text)) {
                    others.add("not formatted: " + source);
                }
            }
        }
        return others;
    }

    /** Of main code and tests, with all checks that are on by default. */
    List<String> errorProne() throws IOException {
        Path out = Files.createTempDirectory("plumbline-lint");
        var compiler = ToolProvider.getSystemJavaCompiler();
        var found = new DiagnosticCollector<JavaFileObject>();
        try (var files = compiler.getStandardFileManager(found, Locale.ROOT, null)) {
            List<String> options = List.of(
                    "--release=17",
                    "-parameters",
                    "-d",
                    out.toString(),
                    "-cp",
                    Files.readString(module.resolve(CLASS_PATH)),
                    "-processorpath",
                    System.getProperty("java.class.path"),
                    "-proc:none",
                    "-Xplugin:ErrorProne",
                    "-XDcompilePolicy=simple",
                    "--should-stop=ifError=FLOW",
                    "-Xmaxwarns",
                    "1000");
            compiler.getTask(null, files, found, options, null, files.getJavaFileObjectsFromPaths(sources()))
                    .call();
        }
        return found.getDiagnostics().stream()
                .filter(each -> each.getMessage(Locale.ROOT).startsWith("["))
                .map(each -> module.getFileName() + ": " + each)
                .toList();
    }

    /** Of main code, from medium priority on. */
    List<String> spotBugs() throws IOException, InterruptedException {
        try (var engine = new FindBugs2();
                var project = new Project()) {
            project.addFile(module.resolve("target/classes").toString());
            for (String entry : Files.readString(module.resolve(CLASS_PATH)).split(":")) {
                project.addAuxClasspathEntry(entry);
            }
            var reporter = new BugCollectionBugReporter(project);
            reporter.setPriorityThreshold(Priorities.NORMAL_PRIORITY);
            engine.setProject(project);
            engine.setBugReporter(reporter);
            engine.setDetectorFactoryCollection(DetectorFactoryCollection.instance());
            engine.setUserPreferences(UserPreferences.createDefaultUserPreferences());
            engine.setAnalysisFeatureSettings(FindBugs.DEFAULT_EFFORT);
            engine.execute();
            return reporter.getBugCollection().getCollection().stream()
                    .filter(bug -> !bug.getBugPattern().getCategory().equals(NOT_OF_A_SERVICE))
                    .map(BugInstance::getMessage)
                    .map(message -> module.getFileName() + ": " + message)
                    .toList();
        }
    }
}
