package dev.plumbline.adr.catalog;

import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.adr.library.LibrariesReader;
import dev.plumbline.adr.overlay.OverlayReader;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.ShippedFile;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.util.Map;
import java.util.Optional;

/** What the rules know by name: {@code libraries.yaml} beside a catalog, with a team's overlay on it. */
public final class CatalogLibraries {

    private CatalogLibraries() {}

    /** Those that ship for a kind of decision; none if nothing ships for it. */
    public static KnownLibraries shipped(String decision) {
        return read(shippedText(decision), Optional.empty());
    }

    /** Those that ship for the usual kind of decision. */
    public static KnownLibraries usual() {
        return shipped(ShippedFile.usualKind());
    }

    /** @throws InvalidInputException with everything that is wrong with either */
    public static KnownLibraries read(Optional<NamedText> libraries, Optional<NamedText> overlay) {
        Diagnostics diagnostics = new Diagnostics();
        YamlNode.Mapping root = root(libraries, diagnostics);
        YamlNode.Mapping changed = overlay.map(text -> OverlayReader.onLibraries(root, text, diagnostics))
                .orElse(root);
        KnownLibraries known = new LibrariesReader(diagnostics).read(changed);
        diagnostics.throwIfAny();
        return known;
    }

    static Optional<NamedText> shippedText(String decision) {
        return ShippedFile.text(decision, CatalogFolder.LIBRARIES);
    }

    static YamlNode.Mapping root(Optional<NamedText> libraries, Diagnostics diagnostics) {
        Optional<YamlNode> root = libraries.flatMap(text -> YamlReader.read(text.name(), text.text(), diagnostics));
        if (root.isPresent() && !(root.get() instanceof YamlNode.Mapping)) {
            diagnostics.add(root.get().at(), "this is " + root.get().describe(), "write a map here");
        }
        return root.filter(YamlNode.Mapping.class::isInstance)
                .map(YamlNode.Mapping.class::cast)
                .orElseGet(() -> new YamlNode.Mapping(
                        Location.wholeFile(libraries.map(NamedText::name).orElse(CatalogFolder.LIBRARIES)), Map.of()));
    }
}
