package dev.plumbline.cli.output;

import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of a catalog as it was written. The catalog has been read before, so everything is of the right kind.
 *
 * @param path of ids, or of numbers where there are none; empty for the whole catalog
 */
record WrittenPart(String path, YamlNode.Mapping map) {

    private static final Pattern NOT = Pattern.compile("not\\(([^()]*)\\)");

    String id() {
        return text("id");
    }

    /** Empty if there is none. */
    String text(String key) {
        return as(YamlNode.Scalar.class, key)
                .map(scalar -> scalar.text().strip())
                .orElse("");
    }

    Optional<WrittenPart> part(String key) {
        return as(YamlNode.Mapping.class, key).map(inner -> new WrittenPart(below(key), inner));
    }

    /** Those of a list. */
    List<WrittenPart> parts(String key) {
        List<WrittenPart> parts = new ArrayList<>();
        for (YamlNode.Mapping item : items(YamlNode.Mapping.class, key)) {
            String id = new WrittenPart("", item).id();
            parts.add(new WrittenPart(below(key) + "." + (id.isEmpty() ? parts.size() + 1 : id), item));
        }
        return parts;
    }

    /** The texts of a list. */
    List<String> words(String key) {
        return items(YamlNode.Scalar.class, key).stream()
                .map(YamlNode.Scalar::text)
                .toList();
    }

    List<String> keys() {
        return map.entries().keySet().stream().map(YamlNode.Scalar::text).toList();
    }

    String below(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Whatever is behind a key, in one line. */
    String inline(String key) {
        return inline(map.get(key).orElseThrow());
    }

    /** Such as {@code 1 for under-1s}. */
    List<String> byWord(String key) {
        return part(key).stream()
                .flatMap(byWord -> byWord.keys().stream().map(word -> byWord.inline(word) + " for " + word))
                .toList();
    }

    /** {@code if schedule.weeks < 2}; nothing for what holds always. */
    String when() {
        String tests = part("when").map(WrittenPart::tests).orElse("");
        return tests.isEmpty() ? "" : " if " + tests;
    }

    String tests() {
        return inline(map);
    }

    private <T extends YamlNode> Optional<T> as(Class<T> kind, String key) {
        return map.get(key).filter(kind::isInstance).map(kind::cast);
    }

    private <T extends YamlNode> List<T> items(Class<T> kind, String key) {
        return as(YamlNode.Sequence.class, key).stream()
                .flatMap(list -> list.items().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private static String inline(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(WrittenPart::inline).collect(Collectors.joining(", "));
        }
        return ((YamlNode.Mapping) node)
                .entries().entrySet().stream()
                        .map(test -> test(test.getKey().text(), inline(test.getValue())))
                        .filter(test -> !test.isEmpty())
                        .collect(Collectors.joining(" and "));
    }

    private static String test(String name, String test) {
        if (test.equals("-")) {
            return "";
        }
        Matcher negated = NOT.matcher(test);
        if (negated.matches()) {
            return name + " is not " + alternatives(negated.group(1));
        }
        boolean isComparison = "<>=".indexOf(test.charAt(0)) >= 0;
        boolean isInterval = "[(".indexOf(test.charAt(0)) >= 0;
        return name + (isComparison ? " " + test : isInterval ? " in " + test : " is " + alternatives(test));
    }

    /** {@code sms, push or chat}. */
    private static String alternatives(String words) {
        int last = words.lastIndexOf(", ");
        return last < 0 ? words : words.substring(0, last) + " or " + words.substring(last + 2);
    }
}
