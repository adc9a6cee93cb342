package dev.plumbline.rules.configuration;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import dev.plumbline.rules.configuration.Configuration.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads {@code application.yaml} as Quarkus does: keys are joined by dots, {@code ~} stands for the key above. */
final class YamlText {

    private static final Pattern SEPARATOR = Pattern.compile("(---|\\.\\.\\.)\\s*(#.*)?");

    /** {@code @project.version@}, which Maven fills in; YAML alone does not allow it at the start of a value. */
    private static final Pattern PLACE_OF_MAVEN = Pattern.compile("@([A-Za-z0-9._-]+)@");

    /** Aliases of aliases can stand for more than fits into memory. */
    private static final int MOST = 50_000;

    private static final Set<String> ACTIVATED_BY = Set.of("spring.config.activate.on-profile", "spring.profiles");

    private final String file;
    private final String profile;
    private final List<Entry> entries = new ArrayList<>();

    private YamlText(String file, String profile) {
        this.file = file;
        this.profile = profile;
    }

    /**
     * The entries of all documents in a file. Spring's profiles are told by a key of each document.
     *
     * @param profile of the whole file; may be empty
     */
    static List<Entry> entries(String file, String profile, String text) {
        Diagnostics diagnostics = new Diagnostics();
        List<Entry> entries = new ArrayList<>();
        for (String document : documents(text)) {
            YamlText reader = new YamlText(file, profile);
            YamlReader.withAliases(file, PLACE_OF_MAVEN.matcher(document).replaceAll("\\${$1}"), diagnostics)
                    .ifPresent(root -> reader.add("", root));
            entries.addAll(reader.inProfile());
        }
        diagnostics.throwIfAny();
        return entries;
    }

    /** Each document with the lines before it left empty, so that lines keep their numbers. */
    private static List<String> documents(String text) {
        List<String> documents = new ArrayList<>();
        StringBuilder document = new StringBuilder();
        int line = 0;
        for (String content : text.split("\n", -1)) {
            line++;
            if (SEPARATOR.matcher(content).matches()) {
                documents.add(document.toString());
                document.setLength(0);
                document.append("\n".repeat(line));
            } else {
                document.append(content).append('\n');
            }
        }
        documents.add(document.toString());
        return documents.stream().filter(one -> !one.isBlank()).toList();
    }

    private List<Entry> inProfile() {
        return entries.stream()
                .filter(entry -> ACTIVATED_BY.contains(entry.key()))
                .findFirst()
                .map(by -> entries.stream()
                        .map(entry -> new Entry(by.value(), entry.key(), entry.value(), file, entry.line()))
                        .toList())
                .orElse(entries);
    }

    private void add(String key, YamlNode node) {
        if (node instanceof YamlNode.Mapping map) {
            map.entries().forEach((name, value) -> add(joined(key, name), value));
        } else if (node instanceof YamlNode.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                add(key + "[" + i + "]", sequence.items().get(i));
            }
        } else if (entries.size() == MOST) {
            throw new InvalidInputException(
                    node.at(),
                    "there are more than " + MOST + " entries in this file",
                    "write fewer, or fewer aliases");
        } else if (node instanceof YamlNode.Scalar scalar) {
            entries.add(PropertiesText.entry(
                    file, profile, key, scalar.text(), scalar.at().line()));
        }
    }

    private static String joined(String key, YamlNode.Scalar name) {
        if (name.isEmpty() || name.text().equals("<<")) {
            return key;
        }
        return key.isEmpty() ? name.text() : key + "." + name.text();
    }
}
