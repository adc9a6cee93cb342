package dev.plumbline.adr.constraint;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads the {@code sources} of a file of answers; whatever does not fit becomes a diagnostic. */
final class SourcesReader {

    static final String KEY = "sources";

    private static final String FORM =
            "write {said-by: CTO, on: 2026-08-14}, with as much of " + String.join(", ", Source.KEYS) + " as is known";

    private final Diagnostics diagnostics;
    private final LineReader lines;

    SourcesReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
        this.lines = new LineReader(diagnostics);
    }

    /**
     * The sources in a file.
     *
     * @param root the whole of it
     * @param questions the ids that there are; empty if any will do
     */
    List<SourcedAnswer> read(YamlNode.Mapping root, List<String> questions) {
        Optional<YamlNode> node = root.get(KEY);
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof YamlNode.Mapping map) || map.entries().isEmpty()) {
            diagnostics.add(node.get().at(), KEY + " is " + described(node.get()), "name an answer, and " + FORM);
            return List.of();
        }
        Map<String, YamlNode> answers = answers(root);
        List<SourcedAnswer> read = new ArrayList<>();
        map.entries().forEach((key, value) -> {
            YamlNode answer = answers.get(key.text());
            if (!questions.isEmpty() && !questions.contains(key.text())) {
                lines.unknown(key, questions);
            } else if (answer == null) {
                diagnostics.add(
                        key.at(),
                        key.text() + " has a source and no answer",
                        "answer it below constraints, or take the source out");
            } else {
                source(key.text(), value)
                        .ifPresent(source -> read.add(new SourcedAnswer(key.text(), text(answer), source, key.at())));
            }
        });
        return read;
    }

    private static Map<String, YamlNode> answers(YamlNode.Mapping root) {
        Map<String, YamlNode> answers = new HashMap<>();
        if (root.get("constraints").orElse(root) instanceof YamlNode.Mapping map) {
            map.entries().forEach((key, value) -> answers.put(key.text(), value));
        }
        return answers;
    }

    private static String text(YamlNode answer) {
        if (answer instanceof YamlNode.Sequence list) {
            return list.items().isEmpty()
                    ? "none"
                    : list.items().stream().map(SourcesReader::text).collect(Collectors.joining(", "));
        }
        return answer instanceof YamlNode.Scalar scalar ? scalar.text() : answer.describe();
    }

    private Optional<Source> source(String question, YamlNode value) {
        String what = KEY + "." + question;
        if (!(value instanceof YamlNode.Mapping map) || map.entries().isEmpty()) {
            diagnostics.add(value.at(), what + " is " + described(value), FORM);
            return Optional.empty();
        }
        Map<String, String> texts = new LinkedHashMap<>();
        map.entries().forEach((key, entry) -> {
            if (Source.KEYS.contains(key.text())) {
                text(key.text(), entry).ifPresent(text -> texts.put(key.text(), text));
            } else {
                diagnostics.add(
                        key.at(),
                        Excerpt.of(key.text()) + " is not known in " + what,
                        Spelling.suggestion(key.text(), Source.KEYS));
            }
        });
        Optional<LocalDate> on = Optional.ofNullable(texts.get(Source.ON)).flatMap(CalendarDay::of);
        Optional<LocalDate> reviewBy =
                Optional.ofNullable(texts.get(Source.REVIEW_BY)).flatMap(CalendarDay::of);
        boolean isTurnedRound = Source.isBefore(reviewBy, on);
        if (isTurnedRound) {
            diagnostics.add(
                    place(map, Source.REVIEW_BY),
                    "review-by " + reviewBy.orElseThrow() + " is before on " + on.orElseThrow(),
                    "write that day or a later one");
        }
        return isTurnedRound || texts.size() < map.entries().size() ? Optional.empty() : Source.of(texts);
    }

    private Optional<String> text(String key, YamlNode value) {
        return Source.DATES.contains(key) ? lines.day(value, key).map(LocalDate::toString) : lines.text(value, key);
    }

    private static Location place(YamlNode.Mapping map, String key) {
        return map.get(key).map(YamlNode::at).orElse(map.at());
    }

    private static String described(YamlNode node) {
        return node instanceof YamlNode.Mapping ? "an empty map" : node.describe();
    }
}
