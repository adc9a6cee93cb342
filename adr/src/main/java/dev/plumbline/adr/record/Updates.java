package dev.plumbline.adr.record;

import dev.plumbline.adr.record.RecordedDecision.RecordedOverlay;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The section of a record that says what moved since it was written, in a line for each time that it was brought up to
 * date in place. A record that was never brought up to date has none.
 */
public final class Updates {

    private static final String HEADING = "## Updates";

    /** Every record of ours has it. The section goes before it, so that it is not in the way of what a team adds at the end. */
    private static final String NEXT = "## More Information";

    /** Of what a team answered, with who says it, and in records of earlier versions, what it did not. */
    private static final Pattern DRIVER =
            Pattern.compile("(?m)^- (?:(?:.* )?\\*\\*(.*)\\*\\*|.*\\? (.*)) \\(`([^`]+)`\\)(?:, (.*))?$");

    /** Of what the catalog assumed, by the first part of a question's id; in records of earlier versions, by all of it. */
    private static final Pattern ASSUMED = Pattern.compile("(?m)^\\| `([^`]+)` \\| ([^|]+) \\|$");

    private static final Pattern NAMED = Pattern.compile("([a-z0-9-]+): (.*)");

    private static final String NO_SOURCE = "none";

    private static final Pattern DECIDERS = Pattern.compile("(?m)^- Deciders: (.*)$");
    private static final Pattern SECTION = Pattern.compile("(?ms)^" + HEADING + "$(.*?)(?=^## |\\z)");

    private final List<String> moved = new ArrayList<>();

    private Updates() {}

    /**
     * The later text with the lines of the earlier one, and with one more if something moved.
     *
     * @param path of both, for messages
     * @param today the day of the update, unless the later text has another date than the earlier
     */
    public static String takeAlong(String path, String earlier, String later, LocalDate today) {
        String before = earlier.replace("\r\n", "\n");
        DecisionRecord was = RecordReader.read(path, before);
        DecisionRecord now = RecordReader.read(path, later);
        List<String> lines = new ArrayList<>(lines(before));
        List<String> moved = new Updates().compared(before, was, later, now);
        if (!moved.isEmpty()) {
            LocalDate day =
                    now.date().filter(date -> !now.date().equals(was.date())).orElse(today);
            lines.add("- " + day + ": " + String.join("; ", moved));
        }
        return lines.isEmpty()
                ? later
                : later.replaceFirst(
                        "(?m)^" + NEXT + "$",
                        Matcher.quoteReplacement(HEADING + "\n\n" + String.join("\n", lines) + "\n\n" + NEXT));
    }

    private static List<String> lines(String text) {
        Matcher section = SECTION.matcher(text);
        return section.find()
                ? section.group(1).lines().filter(line -> !line.isBlank()).toList()
                : List.of();
    }

    private List<String> compared(String before, DecisionRecord was, String after, DecisionRecord now) {
        Map<String, String> old = answers(before);
        answers(after).forEach((id, answer) -> compare("`" + id + "`", old.remove(id), answer));
        old.forEach((id, answer) -> moved.add("`" + id + "` is no longer asked (it was " + answer + ")"));
        compareSources(sources(before), sources(after));
        compare("the team that decides", deciders(before), deciders(after));
        if (was.decision().isPresent() && now.decision().isPresent()) {
            compare(was.decision().get(), now.decision().get());
        }
        return moved;
    }

    private void compare(RecordedDecision was, RecordedDecision now) {
        compare("the package", was.basePackage(), now.basePackage());
        compare("the catalog", was.catalog(), now.catalog());
        compare("the overlay", overlay(was), overlay(now));
        boolean isRewritten = !catalogs(was).equals(catalogs(now))
                && was.digests().isPresent()
                && was.catalog().equals(now.catalog())
                && overlay(was).equals(overlay(now));
        if (isRewritten) {
            moved.add("the catalog or its overlay says something else");
        }
        rulesMoved("held from now on", now.rules(), was.rules());
        rulesMoved("no longer held", was.rules(), now.rules());
    }

    private void rulesMoved(String how, List<String> some, List<String> others) {
        List<String> rules =
                some.stream().filter(rule -> !others.contains(rule)).toList();
        if (!rules.isEmpty()) {
            moved.add(how + ": " + String.join(", ", rules));
        }
    }

    private void compare(String what, @Nullable String was, String now) {
        if (!now.equals(was)) {
            moved.add(what + " is " + now + (was == null ? " (it was not asked)" : " (it was " + was + ")"));
        }
    }

    private void compareSources(Map<String, String> old, Map<String, String> now) {
        Set<String> all = new LinkedHashSet<>(now.keySet());
        all.addAll(old.keySet());
        for (String id : all) {
            String is = now.getOrDefault(id, NO_SOURCE);
            String was = old.getOrDefault(id, NO_SOURCE);
            if (!is.equals(was)) {
                moved.add("the source of `" + id + "` is: " + is + " (it was: " + was + ")");
            }
        }
    }

    private static String overlay(RecordedDecision decision) {
        return decision.overlay().map(RecordedOverlay::name).orElse("none");
    }

    private static Optional<List<String>> catalogs(RecordedDecision decision) {
        return decision.digests()
                .map(digests -> List.of(digests.catalog(), digests.overlay().orElse("")));
    }

    private static Map<String, String> sources(String text) {
        Map<String, String> sources = new LinkedHashMap<>();
        Matcher driver = DRIVER.matcher(text);
        while (driver.find()) {
            if (driver.group(4) != null) {
                sources.put(driver.group(3), driver.group(4));
            }
        }
        return sources;
    }

    private static String deciders(String text) {
        Matcher deciders = DECIDERS.matcher(text);
        return deciders.find() ? deciders.group(1) : "";
    }

    /** What counted, answered or not, as it is worded among the drivers, by the question's id. */
    private static Map<String, String> answers(String text) {
        Map<String, String> answers = new LinkedHashMap<>();
        Matcher driver = DRIVER.matcher(text);
        while (driver.find()) {
            answers.put(driver.group(3), Optional.ofNullable(driver.group(1)).orElseGet(() -> Optional.ofNullable(
                            driver.group(2))
                    .orElse("")));
        }
        Matcher assumed = ASSUMED.matcher(text);
        while (assumed.find()) {
            String group = assumed.group(1);
            for (String one : assumed.group(2).split("; ")) {
                Matcher named = NAMED.matcher(one);
                if (named.matches()) {
                    answers.put(group + "." + named.group(1), named.group(2));
                } else {
                    answers.put(group, one);
                }
            }
        }
        return answers;
    }
}
