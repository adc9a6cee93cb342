package dev.plumbline.workbench.seen;

import dev.plumbline.adr.library.Library;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.MapFields;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.ShippedFile;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads which signs there are for a kind of decision: {@code signs.yaml} beside its catalog. */
final class Signs {

    private static final String FILE = "signs.yaml";
    private static final List<String> KEYS =
            List.of("weak", "libraries", "packages", "coordinates", "keys", "hosts", "images");
    private static final Pattern ANY = Pattern.compile("\\S+");

    private final Diagnostics diagnostics = new Diagnostics();

    private Signs() {}

    /** None if nothing ships for that kind. */
    static List<Sign> of(String decision) {
        return ShippedFile.text(decision, FILE).map(new Signs()::read).orElse(List.of());
    }

    private List<Sign> read(NamedText text) {
        YamlNode.Mapping root = (YamlNode.Mapping)
                YamlReader.read(text.name(), text.text(), diagnostics).orElseThrow();
        List<Sign> signs = ((YamlNode.Sequence) root.get("signs").orElseThrow())
                .items().stream()
                        .map(YamlNode.Mapping.class::cast)
                        .map(this::sign)
                        .toList();
        diagnostics.throwIfAny();
        return signs;
    }

    private Sign sign(YamlNode.Mapping map) {
        MapFields fields = new MapFields("a sign", map, List.of("answers"), KEYS, diagnostics);
        Map<String, List<String>> libraries = new HashMap<>();
        fields.each(
                "libraries",
                (section, ids) -> libraries.put(
                        section.text(),
                        ((YamlNode.Sequence) ids)
                                .items().stream()
                                        .map(id -> ((YamlNode.Scalar) id).text())
                                        .toList()));
        return new Sign(
                fields.textsByKey("answers", ANY, ANY, "an answer"),
                map.get("weak").isPresent(),
                libraries,
                new Library(
                        "own", "own", texts(fields, "packages"), texts(fields, "coordinates"), texts(fields, "keys")),
                texts(fields, "hosts").stream()
                        .map(host -> Sign.host(host, true))
                        .toList(),
                texts(fields, "images"));
    }

    private static List<String> texts(MapFields fields, String key) {
        return fields.texts(key, ANY, "a name");
    }
}
