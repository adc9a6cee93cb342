package dev.plumbline.rules.project;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import dev.plumbline.rules.project.Configuration.Entry;
import java.util.ArrayList;
import java.util.List;

/** Reads {@code application.yaml} as Quarkus does: keys are joined by dots, {@code ~} stands for the key above. */
final class YamlText {

    private final String file;
    private final String profile;
    private final List<Entry> entries = new ArrayList<>();

    private YamlText(String file, String profile) {
        this.file = file;
        this.profile = profile;
    }

    /** @param profile of the whole file; may be empty */
    static List<Entry> entries(String file, String profile, String text) {
        Diagnostics diagnostics = new Diagnostics();
        YamlText reader = new YamlText(file, profile);
        YamlReader.read(file, text, diagnostics).ifPresent(root -> reader.add("", root));
        diagnostics.throwIfAny();
        return reader.entries;
    }

    private void add(String key, YamlNode node) {
        if (node instanceof YamlNode.Mapping map) {
            map.entries().forEach((name, value) -> add(joined(key, name), value));
        } else if (node instanceof YamlNode.Sequence sequence) {
            for (int i = 0; i < sequence.items().size(); i++) {
                add(key + "[" + i + "]", sequence.items().get(i));
            }
        } else if (node instanceof YamlNode.Scalar scalar) {
            entries.add(PropertiesText.entry(
                    file, profile, key, scalar.text(), scalar.at().line()));
        }
    }

    private static String joined(String key, YamlNode.Scalar name) {
        if (name.isEmpty()) {
            return key;
        }
        return key.isEmpty() ? name.text() : key + "." + name.text();
    }
}
