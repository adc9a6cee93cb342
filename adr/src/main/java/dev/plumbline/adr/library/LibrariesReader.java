package dev.plumbline.adr.library;

import dev.plumbline.adr.library.LibrariesForm.Field;
import dev.plumbline.adr.library.LibrariesForm.Section;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.MapFields;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what the rules know by name. What is wrong with it goes to the diagnostics, with its place. */
public final class LibrariesReader {

    private static final List<String> NEEDED = List.of("id", "title");
    private static final List<String> NAMES = List.of("packages", "coordinates", "keys");
    private static final Pattern TITLE = Pattern.compile("\\S[^\\p{Cntrl}]*");

    private final LibrariesForm form = LibrariesForm.shipped();
    private final Diagnostics diagnostics;

    public LibrariesReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The libraries that a map tells of, section by section. */
    public KnownLibraries read(YamlNode.Mapping root) {
        MapFields sections = new MapFields("libraries", root, List.of(), form.names(), diagnostics);
        Map<String, List<Library>> libraries = new HashMap<>();
        Map<String, List<String>> names = new HashMap<>();
        for (Section section : form.sections()) {
            section.names()
                    .ifPresentOrElse(
                            field -> names.put(section.name(), texts(sections, section.name(), field)),
                            () -> libraries.put(
                                    section.name(), each(root, section.name(), item -> library(item, section))));
        }
        return new KnownLibraries(libraries, names);
    }

    private <T> List<T> each(YamlNode.Mapping root, String section, Function<YamlNode.Mapping, T> reader) {
        List<T> read = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        Map<String, String> owners = new HashMap<>();
        for (YamlNode item : items(root, section)) {
            if (item instanceof YamlNode.Mapping map) {
                String id = text(map, "id");
                if (!id.isEmpty() && !ids.add(id)) {
                    diagnostics.add(map.at(), id + " is in " + section + " twice", "make one of the two");
                }
                refuseTakenPackages(map, id, owners);
                read.add(reader.apply(map));
            } else {
                diagnostics.add(item.at(), "this is " + item.describe(), "write a map here");
            }
        }
        return read;
    }

    private List<YamlNode> items(YamlNode.Mapping root, String section) {
        YamlNode list = root.get(section).orElse(new YamlNode.Sequence(root.at(), List.of()));
        if (list instanceof YamlNode.Sequence sequence) {
            return sequence.items();
        }
        diagnostics.add(list.at(), section + " is " + list.describe(), "write a list");
        return List.of();
    }

    /** A type belongs to one library, or it would depend on their order to which. */
    private void refuseTakenPackages(YamlNode.Mapping map, String id, Map<String, String> owners) {
        map.get("packages").filter(YamlNode.Sequence.class::isInstance).stream()
                .flatMap(list -> ((YamlNode.Sequence) list).items().stream())
                .flatMap(item -> item instanceof YamlNode.Scalar name ? Stream.of(name) : Stream.empty())
                .forEach(name -> {
                    String owner = owners.putIfAbsent(name.text(), id);
                    if (owner != null && !owner.equals(id)) {
                        diagnostics.add(name.at(), name.text() + " belongs to " + owner, "leave it out here");
                    }
                });
    }

    private Library library(YamlNode.Mapping item, Section section) {
        List<String> keys = Stream.concat(NAMES.stream(), section.own().stream().map(Field::key))
                .toList();
        MapFields fields = new MapFields(section.one(), item, NEEDED, keys, diagnostics);
        Map<String, List<String>> more = new HashMap<>();
        Map<String, List<Map<String, List<String>>>> parts = new HashMap<>();
        for (Field field : section.own()) {
            if (field.of().isPresent()) {
                more.put(field.key(), texts(fields, field.key(), field));
            } else {
                parts.put(field.key(), each(item, field.key(), part -> part(field, part)));
            }
        }
        return new Library(
                fields.text("id", NameForm.ID.pattern(), "lower-case words joined by hyphens"),
                fields.text("title", TITLE, "what people call it"),
                fields.texts("packages", NameForm.TYPE.pattern(), "a package or a type"),
                fields.texts("coordinates", NameForm.COORDINATES.pattern(), "group or group:artifact"),
                fields.texts("keys", NameForm.KEY.pattern(), "the start of a key"),
                more,
                parts);
    }

    private Map<String, List<String>> part(Field field, YamlNode.Mapping map) {
        List<String> keys = field.own().stream().map(Field::key).toList();
        MapFields fields = new MapFields(field.key(), map, keys, diagnostics);
        Map<String, List<String>> part = new HashMap<>();
        field.own().forEach(own -> part.put(own.key(), texts(fields, own.key(), own)));
        return part;
    }

    private static List<String> texts(MapFields fields, String key, Field field) {
        Pattern pattern = field.of().orElseThrow().pattern();
        return field.isFlag()
                ? List.of(fields.text(key, pattern, "true or false"))
                : fields.texts(key, pattern, field.told());
    }

    private static String text(YamlNode.Mapping map, String key) {
        return map.get(key)
                .filter(YamlNode.Scalar.class::isInstance)
                .map(node -> ((YamlNode.Scalar) node).text())
                .orElse("");
    }
}
