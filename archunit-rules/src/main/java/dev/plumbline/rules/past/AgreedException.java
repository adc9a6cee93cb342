package dev.plumbline.rules.past;

import dev.plumbline.adr.source.Location;
import dev.plumbline.rules.check.Violation;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Violations of one rule that somebody agreed to for a while.
 *
 * @param pattern a part of a violation's text or file; {@code *} stands for anything
 * @param until the last day on which it counts
 */
public record AgreedException(String rule, String pattern, String reason, String owner, LocalDate until, Location at) {

    boolean isInForce(LocalDate today) {
        return !today.isAfter(until);
    }

    boolean covers(String violatedRule, Violation violation) {
        if (!rule.equals(violatedRule)) {
            return false;
        }
        Pattern wanted = Pattern.compile(
                Stream.of(pattern.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        return wanted.matcher(violation.text()).find()
                || wanted.matcher(violation.file()).find();
    }

    /**
     * Whether it is about a class, and about no other types than these.
     *
     * @param names in full, that of the class first
     */
    boolean isOf(List<String> names) {
        return WholeNames.mentions(pattern, names.get(0))
                && WholeNames.in(pattern).stream()
                        .filter(written -> written.contains(".") && !written.contains("*"))
                        .allMatch(written -> names.stream().anyMatch(name -> WholeNames.has(written, name)));
    }

    /** As reports tell it. */
    String text() {
        return reason + " (" + owner + ", until " + until + ")";
    }
}
