package dev.plumbline.templates.kit;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.MapFields;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import dev.plumbline.templates.render.TemplateFolder;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Reads a kit's manifest, and holds it to the folders that are there. */
final class KitReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern EITHER = Pattern.compile(NAME + "|" + VARIABLE);
    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern QUESTION = Pattern.compile(NAME + "(\\." + NAME + ")*");
    private static final Pattern TEXT = Pattern.compile("\\S.*");
    private static final String OTHERWISE = "otherwise";

    private final TemplateFolder folder;
    private final Diagnostics diagnostics = new Diagnostics();

    private KitReader(TemplateFolder folder) {
        this.folder = folder;
    }

    /** @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong */
    static Kit read(String file, TemplateFolder folder) {
        String text = TextFile.read(file, new ByteArrayInputStream(folder.read(Kit.MANIFEST)));
        return new KitReader(folder).read(file, text);
    }

    private Kit read(String file, String text) {
        YamlNode root = YamlReader.read(file, text, diagnostics)
                .orElseGet(() -> new YamlNode.Mapping(Location.wholeFile(file), Map.of()));
        YamlNode.Mapping map = map(root).orElseGet(() -> new YamlNode.Mapping(root.at(), Map.of()));
        MapFields fields =
                new MapFields("a kit", map, List.of("kit", "layers"), List.of("serves", "answers"), diagnostics);
        String kind = file.substring(0, file.indexOf('/'));
        if (!fields.text("kit", NAME, "the kind of decision").equals(kind)) {
            diagnostics.add(fields.at("kit"), "this kit is in the folder " + kind, "write kit: " + kind);
        }
        List<Layer> layers = layers(map);
        Map<String, List<String>> serves = serves(fields);
        Map<String, AskedAnswer> answers = answers(fields);
        diagnostics.throwIfAny();
        return new Kit(folder, layers, serves, answers);
    }

    private List<Layer> layers(YamlNode.Mapping root) {
        List<Layer> layers = new ArrayList<>();
        root.get("layers").ifPresent(node -> {
            if (node instanceof YamlNode.Sequence list) {
                list.items().forEach(item -> map(item).ifPresent(map -> layers.add(layer(map))));
            } else {
                diagnostics.add(node.at(), "layers is " + node.describe(), "write a list");
            }
        });
        return layers;
    }

    private Layer layer(YamlNode.Mapping map) {
        boolean isChosen = map.get("as").isPresent();
        MapFields fields = new MapFields(
                "a layer",
                map,
                isChosen ? List.of("folder", "as", "of") : List.of("folder"),
                isChosen ? List.of(OTHERWISE, "parts") : List.of(),
                diagnostics);
        String name = fields.text("folder", NAME, "the name of a folder");
        TreeSet<String> among = new TreeSet<>();
        List<String> files = folder.list(name);
        files.forEach(path -> among.add(path.substring(0, path.indexOf('/'))));
        if (files.isEmpty()) {
            diagnostics.add(fields.at("folder"), "there is nothing in " + name, "add files, or leave the layer out");
        }
        Optional<String> otherwise = Optional.of(fields.text(OTHERWISE, NAME, "the name of a folder"))
                .filter(word -> !word.isEmpty());
        otherwise
                .filter(word -> !among.contains(word))
                .ifPresent(word -> diagnostics.add(
                        fields.at(OTHERWISE), "there is no " + name + "/" + word, "add it, or name another one"));
        for (String part : fields.texts("parts", FILE, "the name of a file")) {
            among.stream()
                    .map(choice -> choice + "/parts/" + part)
                    .filter(path -> !files.contains(path))
                    .forEach(path -> diagnostics.add(
                            fields.at("parts"), "there is no " + name + "/" + path, "add it; it may be empty"));
        }
        String as = fields.text("as", VARIABLE, "what templates call it");
        return new Layer(
                name, as, fields.texts("of", EITHER, "option, a dimension, or an earlier choice"), among, otherwise);
    }

    private Map<String, List<String>> serves(MapFields fields) {
        Map<String, List<String>> serves = new LinkedHashMap<>();
        fields.each("serves", (dimension, node) -> {
            YamlNode.Mapping one = new YamlNode.Mapping(node.at(), Map.of(dimension, node));
            serves.put(
                    dimension.text(),
                    new MapFields("serves", one, List.of(dimension.text()), diagnostics)
                            .texts(dimension.text(), NAME, "the id of a choice"));
        });
        return serves;
    }

    private Map<String, AskedAnswer> answers(MapFields fields) {
        Map<String, AskedAnswer> answers = new LinkedHashMap<>();
        fields.each("answers", (name, node) -> map(node).ifPresent(map -> {
            MapFields asked = new MapFields("an answer", map, List.of("question", OTHERWISE), diagnostics);
            answers.put(
                    name.text(),
                    new AskedAnswer(
                            asked.text("question", QUESTION, "the id of a question"),
                            asked.text(OTHERWISE, TEXT, "a text")));
        }));
        return answers;
    }

    private Optional<YamlNode.Mapping> map(YamlNode node) {
        if (node instanceof YamlNode.Mapping map) {
            return Optional.of(map);
        }
        diagnostics.add(node.at(), "this is " + node.describe(), "write a map here");
        return Optional.empty();
    }
}
