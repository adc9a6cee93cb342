package dev.plumbline.adr.library;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.ShippedFile;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a file of libraries may say, which the kind of decision itself says: {@code libraries-form.yaml}.
 */
public record LibrariesForm(List<Section> sections) {

    private static final String FILE = "libraries-form.yaml";

    public LibrariesForm {
        sections = List.copyOf(sections);
    }

    /**
     * A list of libraries, or of names.
     *
     * @param noun one of them
     * @param one the same with its article
     * @param names what its names look like, if it is no list of libraries
     * @param own what its libraries have besides
     */
    public record Section(String name, String noun, String one, Optional<Field> names, List<Field> own) {
        public Section {
            own = List.copyOf(own);
        }
    }

    /**
     * What a library of a section has besides.
     *
     * @param of what its names look like; empty if it is a list of maps
     * @param told what a message asks for
     * @param own what stands in each of the maps
     */
    public record Field(String key, Optional<NameForm> of, String told, List<Field> own) {
        public Field {
            own = List.copyOf(own);
        }

        public boolean isFlag() {
            return of.equals(Optional.of(NameForm.FLAG));
        }
    }

    /** That of the usual kind of decision, which every other one may use. */
    public static LibrariesForm shipped() {
        return Shipped.FORM;
    }

    public Optional<Section> section(String name) {
        return sections.stream().filter(section -> section.name().equals(name)).findFirst();
    }

    List<String> names() {
        return sections.stream().map(Section::name).toList();
    }

    private static LibrariesForm read(NamedText text) {
        Diagnostics diagnostics = new Diagnostics();
        YamlNode.Mapping root = (YamlNode.Mapping)
                YamlReader.read(text.name(), text.text(), diagnostics).orElseThrow();
        diagnostics.throwIfAny();
        return new LibrariesForm(
                list(root, "sections").stream().map(LibrariesForm::section).toList());
    }

    private static Section section(YamlNode.Mapping map) {
        String noun = text(map, "noun");
        return new Section(
                text(map, "section"),
                noun,
                (map.get("article").isPresent() ? text(map, "article") : "a") + " " + noun,
                map.get("of").map(form -> field(map)),
                fields(map));
    }

    private static List<Field> fields(YamlNode.Mapping map) {
        return list(map, "own").stream().map(LibrariesForm::field).toList();
    }

    private static Field field(YamlNode.Mapping map) {
        return new Field(
                text(map, "key"),
                map.get("of").map(form -> NameForm.valueOf(text(map, "of").toUpperCase(Locale.ROOT))),
                text(map, "told"),
                fields(map));
    }

    private static List<YamlNode.Mapping> list(YamlNode.Mapping map, String key) {
        return map.get(key).map(list -> ((YamlNode.Sequence) list).items()).orElse(List.of()).stream()
                .map(YamlNode.Mapping.class::cast)
                .toList();
    }

    private static String text(YamlNode.Mapping map, String key) {
        return map.get(key).map(node -> ((YamlNode.Scalar) node).text()).orElse("");
    }

    /** Read when it is needed, which few commands do. */
    private static final class Shipped {
        private static final LibrariesForm FORM =
                read(ShippedFile.text(ShippedFile.usualKind(), FILE).orElseThrow());
    }
}
