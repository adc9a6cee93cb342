package dev.plumbline.workbench.ratchet;

import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordedEnforcement;
import dev.plumbline.checker.Change.Governed;
import java.util.List;
import java.util.regex.Pattern;

/** Which decisions govern which files of a project. */
final class Governing {

    /** What rules look at beside code, wherever it stands. */
    private static final Pattern OF_EVERY_RECORD = Pattern.compile(
            "(.*/)?(pom\\.xml|build\\.gradle(\\.kts)?|libs\\.versions\\.toml|application[^/]*\\.(properties|ya?ml))");

    private Governing() {}

    /**
     * The decisions that govern one of the files at least.
     *
     * @param start of the project's paths; empty, or with a slash at its end
     * @param touched by their paths from the folder that was named
     */
    static List<Governed> of(String start, List<DecisionRecord> inForce, List<String> touched) {
        return inForce.stream()
                .filter(DecisionRecord::isForMachines)
                .map(record -> new Governed(
                        start + record.path(),
                        record.title().isEmpty() ? record.name().stem() : record.title(),
                        touched.stream()
                                .filter(path ->
                                        path.startsWith(start) && governs(record, path.substring(start.length())))
                                .toList()))
                .filter(governed -> !governed.paths().isEmpty())
                .toList();
    }

    private static boolean governs(DecisionRecord record, String path) {
        String folder = record.decision()
                .map(RecordedDecision::basePackage)
                .or(() -> record.enforcement().map(RecordedEnforcement::basePackage))
                .map(name -> "/" + name.replace('.', '/') + "/")
                .orElse("/");
        boolean isAnswers = path.equals(AnswersFile.NAME) && record.decision().isPresent();
        return path.equals(record.path())
                || isAnswers
                || OF_EVERY_RECORD.matcher(path).matches()
                || ("/" + path).contains(folder);
    }
}
