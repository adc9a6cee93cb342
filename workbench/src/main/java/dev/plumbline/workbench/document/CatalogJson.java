package dev.plumbline.workbench.document;

import static dev.plumbline.checker.json.Form.TEXT;

import dev.plumbline.adr.catalog.CatalogReading;
import dev.plumbline.adr.overlay.Overlay;
import dev.plumbline.adr.overlay.OverlayChange;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.checker.json.Form;
import dev.plumbline.checker.json.JsonText;
import dev.plumbline.checker.json.ObjectForm;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A catalog for machines: the file as it is with its overlay on it, with the same field names. */
public final class CatalogJson {

    private static final Pattern NUMBER = Pattern.compile("-?\\d[\\d_]{0,17}(\\.\\d+)?");

    private static final ObjectForm<OverlayChange> CHANGE = Form.<OverlayChange>object()
            .field("path", TEXT, OverlayChange::path)
            .field("removed", Form.FLAG, OverlayChange::isRemoval)
            .field("text", TEXT, OverlayChange::text);

    private static final ObjectForm<Overlay> OVERLAY = Form.<Overlay>object()
            .field("file", TEXT, Overlay::file)
            .field("name", TEXT, Overlay::name)
            .field("why", TEXT, Overlay::why)
            .field("changes", CHANGE.list(), Overlay::changes);

    private CatalogJson() {}

    public static String of(CatalogReading reading) {
        Map<String, Object> catalog = new LinkedHashMap<>();
        reading.catalog().origin().overlay().ifPresent(overlay -> catalog.put("overlay", OVERLAY.json(overlay)));
        catalog.putAll(entries(reading.root()));
        return JsonText.of(catalog);
    }

    private static Map<String, Object> entries(YamlNode.Mapping map) {
        Map<String, Object> entries = new LinkedHashMap<>();
        map.entries().forEach((key, value) -> entries.put(key.text(), node(value)));
        return entries;
    }

    private static Object node(YamlNode node) {
        if (node instanceof YamlNode.Mapping map) {
            return entries(map);
        }
        return node instanceof YamlNode.Sequence list
                ? list.items().stream().map(CatalogJson::node).toList()
                : scalar((YamlNode.Scalar) node);
    }

    /** What YAML would read as a number or as true or false is that here, too. */
    private static Object scalar(YamlNode.Scalar scalar) {
        String text = scalar.text();
        if (scalar.plain() && NUMBER.matcher(text).matches()) {
            return new BigDecimal(text.replace("_", ""));
        }
        return scalar.plain() && (text.equals("true") || text.equals("false")) ? Boolean.valueOf(text) : text;
    }
}
