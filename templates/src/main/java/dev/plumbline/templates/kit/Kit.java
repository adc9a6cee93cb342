package dev.plumbline.templates.kit;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.templates.render.Renderer;
import dev.plumbline.templates.render.TemplateFolder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
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
    static final Set<String> GIVEN = Set.of("name", "group", "package", "page", "recordPath", "versions", "pictures");

    /** By kind. What ships does not change, and a command asks for it several times. */
    private static final Map<String, Optional<Kit>> SHIPPED = new ConcurrentHashMap<>();

    private final TemplateFolder folder;
    private final List<Layer> layers;
    private final Map<String, List<String>> serves;
    private final Map<String, AskedAnswer> answers;

    Kit(TemplateFolder folder, List<Layer> layers, Map<String, List<String>> serves, Map<String, AskedAnswer> answers) {
        this.folder = folder;
        this.layers = List.copyOf(layers);
        this.serves = Map.copyOf(serves);
        this.answers = Map.copyOf(answers);
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
                .or(() -> choices(chosen, answered(decision)).isPresent()
                        ? Optional.empty()
                        : Optional.of("the option " + chosen.id()));
    }

    /**
     * Which folder is taken of each layer that has several; empty if there is one that has none to take.
     *
     * @param answered what templates may ask for
     */
    private Optional<Map<String, String>> choices(OptionResult chosen, Map<String, String> answered) {
        Map<String, String> scope = scope(chosen, answered);
        Map<String, String> choices = new HashMap<>();
        for (Layer layer : layers) {
            Optional<String> choice = layer.isChosen() ? layer.choice(scope) : Optional.of("");
            if (choice.isEmpty()) {
                return Optional.empty();
            }
            scope.put(layer.as(), choice.get());
            choices.put(layer.as(), choice.get());
        }
        return Optional.of(choices);
    }

    /**
     * Renders the files of a project.
     *
     * @param decision one for which nothing is {@link #missing}
     * @param model what templates of every kind may ask for
     */
    public SortedMap<String, byte[]> files(Decision decision, Map<String, ?> model) {
        Map<String, String> answered = answered(decision);
        OptionResult chosen = decision.chosen().orElseThrow();
        Map<String, String> choices = choices(chosen, answered).orElseThrow();
        Map<String, String> scope = scope(chosen, answered);
        scope.putAll(choices);
        Map<String, Object> own = new HashMap<>(model);
        own.putAll(choices);
        own.putAll(answered);
        return new Renderer(folder)
                .layers(
                        layers.stream()
                                .filter(layer -> layer.isTaken(scope))
                                .map(layer -> layer.files(choices))
                                .toList(),
                        own,
                        decision.constraints().project().basePackage().replace('.', '/'));
    }

    private Map<String, String> answered(Decision decision) {
        Map<String, String> answered = new HashMap<>();
        answers.forEach((name, asked) -> answered.put(name, answer(asked, decision)));
        return answered;
    }

    private static Map<String, String> scope(OptionResult chosen, Map<String, String> answered) {
        Map<String, String> scope = new HashMap<>(chosen.variant());
        scope.put(OPTION, chosen.id());
        scope.putAll(answered);
        return scope;
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
