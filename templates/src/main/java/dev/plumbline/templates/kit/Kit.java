package dev.plumbline.templates.kit;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.templates.render.Renderer;
import dev.plumbline.templates.render.TemplateFolder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What a project that carries out one kind of decision is made of: templates in layers, of which a decision takes some.
 * A kit is a folder that bears the kind's name, with {@code kit.yaml} in it.
 */
public final class Kit {

    /** What a kit says of itself. */
    static final String MANIFEST = "kit.yaml";

    /** What the choice of a layer may follow, besides dimensions. */
    static final String OPTION = "option";

    /** What every project's templates may ask for. */
    static final Set<String> GIVEN = Set.of(
            "name", "group", "package", "page", "recordPath", "variant", "versions", "pictures", "layers", "boundary");

    /** By kind. What ships does not change, and a command asks for it several times. */
    private static final Map<String, Optional<Kit>> SHIPPED = new ConcurrentHashMap<>();

    private final TemplateFolder folder;
    private final List<Layer> layers;
    private final Map<String, List<String>> serves;
    private final Map<String, AskedAnswer> answers;
    private final List<Matter> boundary;

    Kit(
            TemplateFolder folder,
            List<Layer> layers,
            Map<String, List<String>> serves,
            Map<String, AskedAnswer> answers,
            List<Matter> boundary) {
        this.folder = folder;
        this.layers = List.copyOf(layers);
        this.serves = Map.copyOf(serves);
        this.answers = Map.copyOf(answers);
        this.boundary = List.copyOf(boundary);
    }

    /**
     * The kit that ships for a kind of decision; empty if none does.
     *
     * @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with it
     */
    public static Optional<Kit> shipped(String decision) {
        return SHIPPED.computeIfAbsent(decision, kind -> TemplateFolder.find("kits/" + kind, MANIFEST)
                .map(folder -> KitReader.shipped(kind, folder)));
    }

    /**
     * The kit for decisions by a catalog: the scaffold that stands beside it, or what ships for its kind.
     *
     * @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with it
     */
    public static Optional<Kit> of(Catalog catalog) {
        return catalog.origin()
                .scaffold()
                .map(files -> KitReader.given(catalog, TemplateFolder.of(files)))
                .or(() -> shipped(catalog.name()));
    }

    /** What assistants may decide alone, matter by matter; empty if the kit does not say. */
    public List<Matter> boundary() {
        return boundary;
    }

    /** Finds what is wrong with the files of the layers, and with what their templates ask for. */
    void check(Diagnostics diagnostics) {
        Set<String> given = new TreeSet<>(GIVEN);
        given.addAll(answers.keySet());
        layers.stream().filter(Layer::isChosen).map(Layer::as).forEach(given::add);
        TemplateCheck check = new TemplateCheck(folder, given, diagnostics);
        layers.forEach(layer -> check.layer(layer.folder(), layer.isChosen()));
    }

    /**
     * What of the chosen option there is no template for, in words; empty if a project can be written.
     *
     * @throws java.util.NoSuchElementException if nothing was chosen
     */
    public Optional<String> missing(Decision decision) {
        return missing(decision, decision.chosen().orElseThrow());
    }

    Optional<String> missing(Decision decision, OptionResult chosen) {
        return chosen.variant().entrySet().stream()
                .filter(part -> !serves.getOrDefault(part.getKey(), List.of(part.getValue()))
                        .contains(part.getValue()))
                .map(part -> "the " + part.getKey() + " " + part.getValue())
                .findFirst()
                .or(() -> taken(decision, chosen).entrySet().stream()
                        .filter(layer ->
                                layer.getKey().isChosen() && layer.getValue().isEmpty())
                        .map(layer -> "the option " + chosen.id())
                        .findFirst());
    }

    /** The layers that are taken, in their order, and what of each: the names of folders, and the words each is for. */
    private Map<Layer, Map<String, List<String>>> taken(Decision decision, OptionResult chosen) {
        Map<String, List<String>> scope = new HashMap<>();
        chosen.variant().forEach((dimension, choice) -> scope.put(dimension, List.of(choice)));
        scope.put(OPTION, List.of(chosen.id()));
        answers.forEach((name, asked) -> scope.put(name, words(asked, decision)));
        Map<Layer, Map<String, List<String>>> taken = new LinkedHashMap<>();
        for (Layer layer : layers) {
            Map<String, List<String>> folders = layer.taken(scope);
            scope.put(layer.as(), List.copyOf(folders.keySet()));
            taken.put(layer, folders);
        }
        taken.keySet().removeIf(layer -> !layer.isTaken(scope));
        return taken;
    }

    /**
     * What carries out each word of an answer, by word, if the variant alone does not say it; else empty.
     *
     * @param decision one for which nothing is {@link #missing}
     */
    public SortedMap<String, String> routes(Decision decision) {
        Map<String, String> said = decision.chosen().orElseThrow().variant();
        SortedMap<String, String> routes = new TreeMap<>();
        taken(decision, decision.chosen().orElseThrow()).forEach((layer, taken) -> layer.each()
                .filter(each -> answers.containsKey(each.of()))
                .ifPresent(any -> taken.forEach((name, words) -> words.forEach(word -> routes.put(word, name)))));
        return said.entrySet().containsAll(routes.entrySet()) ? new TreeMap<>() : routes;
    }

    /**
     * Renders the files of a project. A layer that is taken for each word is a map for its templates, from the name of each
     * folder to the words it is taken for.
     *
     * @param decision one for which nothing is {@link #missing}
     * @param model what templates of every kind may ask for
     */
    public SortedMap<String, byte[]> files(Decision decision, Map<String, ?> model) {
        Map<String, Object> own = new HashMap<>(model);
        answers.forEach((name, asked) -> own.put(name, answer(asked, decision)));
        List<String> folders = new ArrayList<>();
        Map<Layer, Map<String, List<String>>> layers =
                taken(decision, decision.chosen().orElseThrow());
        own.put("layers", layers.keySet().stream().map(Layer::folder).toList());
        layers.forEach((layer, taken) -> {
            layer.files(taken).forEach(folders::add);
            if (layer.isChosen()) {
                own.put(
                        layer.as(),
                        layer.each().isPresent()
                                ? taken
                                : taken.keySet().iterator().next());
            }
        });
        return new Renderer(folder)
                .layers(
                        folders,
                        own,
                        decision.constraints().project().basePackage().replace('.', '/'));
    }

    private static List<String> words(AskedAnswer asked, Decision decision) {
        return List.of(answer(asked, decision).split(","));
    }

    private static String answer(AskedAnswer asked, Decision decision) {
        Constraints constraints = decision.constraints();
        return decision.catalog()
                .question(asked.question())
                .map(question -> question.reckoned(constraints.answer(question)).toString())
                .orElse(asked.otherwise())
                .replace(" ", "");
    }
}
