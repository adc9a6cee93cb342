package dev.plumbline.templates.kit;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.MapFields;
import dev.plumbline.adr.source.Spelling;
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
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads a kit's manifest, and holds it to the folders that are there. */
final class KitReader {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern VARIABLE = Pattern.compile("[a-z][A-Za-z0-9]*");
    private static final Pattern EITHER = Pattern.compile(NAME + "|" + VARIABLE);
    private static final Pattern FILE = Pattern.compile("[a-z0-9][a-z0-9.-]*");
    private static final Pattern QUESTION = Pattern.compile(NAME + "(\\." + NAME + ")*");
    private static final Pattern TEXT = Pattern.compile("\\S.*");
    private static final String OTHERWISE = "otherwise";
    private static final String EACH = "each";
    private static final String IN = "in";
    private static final String WHEN = "when";
    private static final String BOUNDARY = "boundary";
    private static final String UNLESS = "unless";

    private final TemplateFolder folder;
    private final Optional<Catalog> catalog;
    private final Diagnostics diagnostics = new Diagnostics();

    /** What templates may ask for so far. */
    private final Set<String> given = new TreeSet<>(Kit.GIVEN);

    private KitReader(TemplateFolder folder, Optional<Catalog> catalog) {
        this.folder = folder;
        this.catalog = catalog;
    }

    /** @throws InvalidInputException with everything that is wrong with the manifest */
    static Kit shipped(String kind, TemplateFolder folder) {
        KitReader reader = new KitReader(folder, Optional.empty());
        Kit kit = reader.read(kind, kind + "/" + Kit.MANIFEST, "this kit is in the folder " + kind);
        reader.diagnostics.throwIfAny();
        return kit;
    }

    /**
     * Reads a kit that a team brings, and holds it to its catalog, and its templates to what they are given.
     *
     * @throws InvalidInputException with everything that is wrong with it
     */
    static Kit given(Catalog catalog, TemplateFolder folder) {
        String file = folder.name(Kit.MANIFEST);
        if (!folder.has(Kit.MANIFEST)) {
            throw new InvalidInputException(
                    Location.wholeFile(file), "there is no such file", "say in it which folders a decision takes");
        }
        KitReader reader = new KitReader(folder, Optional.of(catalog));
        Kit kit = reader.read(catalog.name(), file, "the catalog beside this kit decides " + catalog.name());
        kit.check(reader.diagnostics);
        reader.diagnostics.throwIfAny();
        return kit;
    }

    private Kit read(String kind, String file, String whose) {
        String text = TextFile.read(file, new ByteArrayInputStream(folder.read(Kit.MANIFEST)));
        YamlNode root = YamlReader.read(file, text, diagnostics)
                .orElseGet(() -> new YamlNode.Mapping(Location.wholeFile(file), Map.of()));
        YamlNode.Mapping map = map(root).orElseGet(() -> new YamlNode.Mapping(root.at(), Map.of()));
        MapFields fields = new MapFields(
                "a kit", map, List.of("kit", "layers"), List.of("serves", "answers", BOUNDARY), diagnostics);
        if (!fields.text("kit", NAME, "the kind of decision").equals(kind)) {
            diagnostics.add(fields.at("kit"), whose, "write kit: " + kind);
        }
        Map<String, AskedAnswer> answers = answers(fields);
        List<Layer> layers = list(map, "layers", this::layer);
        Map<String, List<String>> serves = serves(fields);
        return new Kit(folder, layers, serves, answers, list(map, BOUNDARY, this::matter));
    }

    private <T> List<T> list(YamlNode.Mapping root, String key, Function<YamlNode.Mapping, T> read) {
        List<T> all = new ArrayList<>();
        root.get(key).ifPresent(node -> {
            if (node instanceof YamlNode.Sequence list) {
                list.items().forEach(item -> map(item).ifPresent(map -> all.add(read.apply(map))));
            } else {
                diagnostics.add(node.at(), key + " is " + node.describe(), "write a list");
            }
        });
        return all;
    }

    private Matter matter(YamlNode.Mapping map) {
        MapFields fields = new MapFields(
                "a matter", map, List.of("matter", "alone", "person"), List.of("answers", "files"), diagnostics);
        List<String> answers = fields.texts("answers", QUESTION, "the id of a question");
        catalog.ifPresent(known ->
                hold(fields.at("answers"), answers, known.questions().stream().map(Question::id)));
        return new Matter(
                fields.text("matter", TEXT, "a text"),
                fields.text("alone", TEXT, "a text"),
                fields.text("person", TEXT, "a text"),
                answers,
                fields.texts("files", TEXT, "a path"));
    }

    private Layer layer(YamlNode.Mapping map) {
        boolean isChosen = map.get("as").isPresent();
        boolean isForEach = map.get(EACH).isPresent();
        MapFields fields =
                new MapFields("a layer", map, needed(isChosen, isForEach), allowed(isChosen, isForEach), diagnostics);
        String name = fields.text("folder", NAME, "the name of a folder");
        TreeSet<String> among = new TreeSet<>();
        List<String> files = folder.list(name);
        files.stream()
                .filter(path -> path.contains("/"))
                .forEach(path -> among.add(path.substring(0, path.indexOf('/'))));
        if (files.isEmpty()) {
            diagnostics.add(fields.at("folder"), "there is nothing in " + name, "add files, or leave the layer out");
        }
        List<String> of = fields.texts("of", EITHER, "option, a dimension, or an earlier choice");
        if (of.equals(List.of(Kit.OPTION))) {
            catalog.map(KitReader::options).ifPresent(options -> among.stream()
                    .filter(choice -> !options.contains(choice))
                    .forEach(choice -> diagnostics.add(
                            Location.wholeFile(folder.name(name + "/" + choice)),
                            "there is no option " + choice,
                            Spelling.suggestion(choice, options))));
        }
        Optional<String> otherwise = Optional.of(fields.text(OTHERWISE, NAME, "the name of a folder"))
                .filter(word -> !word.isEmpty());
        otherwise
                .filter(word -> !among.contains(word))
                .ifPresent(word -> diagnostics.add(
                        fields.at(OTHERWISE), "there is no " + name + "/" + word, "add it, or name another one"));
        List<String> parts = fields.texts("parts", FILE, "the name of a file");
        for (String part : parts) {
            among.stream()
                    .map(choice -> choice + "/parts/" + part)
                    .filter(path -> !files.contains(path))
                    .forEach(path -> diagnostics.add(
                            fields.at("parts"), "there is no " + name + "/" + path, "add it; it may be empty"));
        }
        String as = fields.text("as", VARIABLE, "what templates call it");
        holdToChoices(fields.at("of"), of);
        List<Layer.When> when = Stream.concat(when(fields, WHEN).stream(), when(fields, UNLESS).stream())
                .toList();
        Optional<Layer.Each> each = isForEach ? Optional.of(each(fields, name, among)) : Optional.empty();
        if (isChosen) {
            give(as, fields.at("as"));
        }
        return new Layer(name, as, of, among, otherwise, each, when);
    }

    private static List<String> needed(boolean isChosen, boolean isForEach) {
        List<String> needed = new ArrayList<>(List.of("folder"));
        needed.addAll(isForEach ? List.of("as", EACH, OTHERWISE) : isChosen ? List.of("as", "of") : List.of());
        return needed;
    }

    private static List<String> allowed(boolean isChosen, boolean isForEach) {
        List<String> allowed = new ArrayList<>(List.of(WHEN, UNLESS));
        allowed.addAll(isForEach ? List.of(IN, "parts") : isChosen ? List.of(OTHERWISE, "parts") : List.of());
        return allowed;
    }

    /** Behind `each` is a name below `answers`, or what an earlier layer is called by. */
    private Layer.Each each(MapFields fields, String name, Set<String> among) {
        String of = fields.text(EACH, VARIABLE, "an answer, or an earlier choice");
        if (!of.isEmpty() && !given.contains(of)) {
            diagnostics.add(fields.at(EACH), "nobody gives " + of, Spelling.suggestion(of, given));
        }
        Map<String, String> in = new LinkedHashMap<>();
        fields.each(IN, (carrier, node) -> {
            YamlNode.Mapping one = new YamlNode.Mapping(node.at(), Map.of(carrier, node));
            String other = new MapFields(IN, one, List.of(carrier.text()), diagnostics)
                    .text(carrier.text(), NAME, "the name of a folder");
            if (!among.contains(other)) {
                diagnostics.add(node.at(), "there is no " + name + "/" + other, Spelling.suggestion(other, among));
            }
            in.put(carrier.text(), other);
        });
        return new Layer.Each(of, in);
    }

    private List<Layer.When> when(MapFields fields, String key) {
        List<Layer.When> all = new ArrayList<>();
        fields.each(key, (name, node) -> {
            YamlNode.Mapping one = new YamlNode.Mapping(node.at(), Map.of(name, node));
            List<String> words = new MapFields(key, one, List.of(name.text()), diagnostics)
                    .texts(name.text(), TEXT, "what was answered or chosen");
            holdToChoices(name.at(), List.of(name.text()));
            all.add(new Layer.When(name.text(), words, key.equals(WHEN)));
        });
        return all;
    }

    /** What is chosen by the time a layer is looked at. */
    private void holdToChoices(Location at, List<String> names) {
        catalog.ifPresent(known -> hold(
                at,
                names,
                Stream.concat(
                        Stream.concat(Stream.of(Kit.OPTION), given.stream()), dimensions(known).keySet().stream())));
    }

    private void give(String name, Location at) {
        if (!name.isEmpty() && !given.add(name)) {
            diagnostics.add(at, name + " is given already", "call it otherwise");
        }
    }

    private void hold(Location at, List<String> names, Stream<String> known) {
        List<String> all = known.toList();
        names.stream()
                .filter(name -> !name.isEmpty() && !all.contains(name))
                .forEach(name -> diagnostics.add(at, "the catalog has no " + name, Spelling.suggestion(name, all)));
    }

    private static List<String> options(Catalog catalog) {
        return catalog.options().stream().map(Option::id).toList();
    }

    /** The ids of the choices of each. */
    private static Map<String, List<String>> dimensions(Catalog catalog) {
        Map<String, List<String>> dimensions = new LinkedHashMap<>();
        catalog.options().stream()
                .flatMap(option -> option.dimensions().stream())
                .forEach(dimension -> dimensions.put(
                        dimension.id(),
                        dimension.choices().stream().map(Choice::id).toList()));
        return dimensions;
    }

    private Map<String, List<String>> serves(MapFields fields) {
        Map<String, List<String>> serves = new LinkedHashMap<>();
        fields.each("serves", (dimension, node) -> {
            YamlNode.Mapping one = new YamlNode.Mapping(node.at(), Map.of(dimension, node));
            List<String> choices = new MapFields("serves", one, List.of(dimension.text()), diagnostics)
                    .texts(dimension.text(), NAME, "the id of a choice");
            catalog.map(KitReader::dimensions).ifPresent(known -> {
                hold(dimension.at(), List.of(dimension.text()), known.keySet().stream());
                Optional.ofNullable(known.get(dimension.text()))
                        .ifPresent(those -> hold(node.at(), choices, those.stream()));
            });
            serves.put(dimension.text(), choices);
        });
        return serves;
    }

    private Map<String, AskedAnswer> answers(MapFields fields) {
        Map<String, AskedAnswer> answers = new LinkedHashMap<>();
        fields.each("answers", (name, node) -> map(node).ifPresent(map -> {
            MapFields asked = new MapFields("an answer", map, List.of("question", OTHERWISE), diagnostics);
            String question = asked.text("question", QUESTION, "the id of a question");
            catalog.ifPresent(known -> hold(
                    asked.at("question"),
                    List.of(question),
                    known.questions().stream().map(Question::id)));
            give(name.text(), name.at());
            answers.put(name.text(), new AskedAnswer(question, asked.text(OTHERWISE, TEXT, "a text")));
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
