package dev.plumbline.templates.kit;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.templates.render.Renderer;
import dev.plumbline.templates.render.TemplateFolder;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Looks at the files of a kit before any of them is filled: where they would go, and what they ask for. */
final class TemplateCheck {

    private static final String FILES = "files/";
    private static final String PARTS = "parts/";

    /** What a project has besides its kit: nothing of it is the kit's to write. */
    private static final Set<String> TAKEN = Set.of(
            "plumbline.yaml",
            "plumbline-overlay.yaml",
            "plumbline-catalog/",
            ".plumbline/",
            "docs/decisions/",
            "src/test/java/_package_/recordeddecisiontest.java");

    private final TemplateFolder folder;
    private final Set<String> given;
    private final Diagnostics diagnostics;
    private final Renderer renderer;

    TemplateCheck(TemplateFolder folder, Set<String> given, Diagnostics diagnostics) {
        this.folder = folder;
        this.given = given;
        this.diagnostics = diagnostics;
        this.renderer = new Renderer(folder);
    }

    /** @param isChosen whether it is a folder of folders, one of which is taken */
    void layer(String layer, boolean isChosen) {
        for (String path : folder.list(layer)) {
            String below = isChosen ? path.substring(path.indexOf('/') + 1) : path;
            String file = layer + "/" + path;
            if (below.startsWith(FILES)) {
                goal(below.substring(FILES.length()))
                        .ifPresent(problem -> refuse(file, problem, "give it another place in the project"));
            } else if (!below.startsWith(PARTS)) {
                refuse(file, "this is neither in files nor in parts", "move it to one of the two, or take it out");
            }
            if (below.startsWith(PARTS) || Renderer.isTemplate(path)) {
                renderer.check(file, given, diagnostics);
            }
        }
    }

    /** Why a file cannot go where its path says. */
    private static Optional<String> goal(String path) {
        String output = Renderer.output(path, "_package_");
        String lower = output.toLowerCase(Locale.ROOT);
        return ProjectPath.problem(output)
                .map(problem -> "its path in the project, " + output + ", " + problem)
                .or(() -> Stream.of(lower)
                        .filter(place -> TAKEN.stream()
                                .anyMatch(taken -> taken.endsWith("/") ? place.startsWith(taken) : place.equals(taken)))
                        .map(place -> output.replace("_package_", "…") + " is written by Plumbline itself")
                        .findFirst());
    }

    private void refuse(String file, String problem, String remedy) {
        diagnostics.add(Location.wholeFile(folder.name(file)), problem, remedy);
    }
}
