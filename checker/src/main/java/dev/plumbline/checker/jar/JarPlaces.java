package dev.plumbline.checker.jar;

import dev.plumbline.rules.Finding;
import dev.plumbline.rules.RuleReport;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.past.Excused;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Where in the jar the files are that were laid out of it. What excuses violations was written about the project, whose
 * files are called as those laid out, so places are told at the end.
 */
public final class JarPlaces {

    /** By the file laid out, and the line in it that a file of the jar begins in: some are put together. */
    private final Map<String, NavigableMap<Integer, String>> places = new HashMap<>();

    JarPlaces() {}

    void add(String laidOut, int firstLine, String place) {
        places.computeIfAbsent(laidOut, any -> new TreeMap<>()).put(firstLine, place);
    }

    /** A report that names the places. */
    public RuleReport in(RuleReport report) {
        UnaryOperator<Violation> placed = this::placed;
        return new RuleReport(
                report.checked(),
                report.findings().stream()
                        .map(finding -> new Finding(
                                finding.rule(),
                                finding.violations().stream()
                                        .map(placed)
                                        .sorted()
                                        .toList()))
                        .toList(),
                report.excused().stream()
                        .map(one -> new Excused(one.rule(), placed(one.violation()), one.by(), one.why()))
                        .toList(),
                report.notEnforced(),
                report.notes().stream().map(this::placed).toList());
    }

    private Violation placed(Violation violation) {
        NavigableMap<Integer, String> parts = places.getOrDefault(violation.file(), new TreeMap<>());
        Map.Entry<Integer, String> part = parts.floorEntry(Math.max(1, violation.line()));
        if (part == null) {
            return violation;
        }
        int line = violation.line() == 0 ? 0 : violation.line() - part.getKey() + 1;
        return new Violation(
                violation.text().replace(name(violation.file(), violation.line()), name(part.getValue(), line)),
                part.getValue(),
                line,
                violation.isNote());
    }

    private String placed(String note) {
        for (Map.Entry<String, NavigableMap<Integer, String>> laidOut : places.entrySet()) {
            int begin = note.indexOf(laidOut.getKey() + ":");
            if (begin >= 0) {
                int number = begin + laidOut.getKey().length() + 1;
                int line = Integer.parseInt("0" + note.substring(number).replaceFirst("(?s)\\D.*", ""));
                Violation found = placed(new Violation(note.substring(begin), laidOut.getKey(), line));
                return note.substring(0, begin) + found.text();
            }
        }
        return note;
    }

    private static String name(String file, int line) {
        return line == 0 ? file : file + ":" + line;
    }
}
