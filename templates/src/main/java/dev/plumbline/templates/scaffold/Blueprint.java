package dev.plumbline.templates.scaffold;

import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.templates.render.Renderer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which templates carry a decision out. A team's own catalog or overlay may choose what no template is for; then
 * there is a record, and no code: wrong code would be worse.
 */
public final class Blueprint {

    /** The decision that there are templates for. */
    private static final String DECISION = "notification";

    /** The templates speak to these; a broker or a database of another kind needs other code. */
    private static final Map<String, List<String>> KNOWN =
            Map.of("broker", List.of("managed", "self-run"), "database", List.of("managed", "self-run"));

    /** A vendor without templates of its own is called over HTTP, as any vendor can be. */
    private static final String ANY_VENDOR = "http-gateway";

    private final Decision decision;
    private final OptionResult chosen;

    private Blueprint(Decision decision, OptionResult chosen) {
        this.decision = decision;
        this.chosen = chosen;
    }

    /** @throws java.util.NoSuchElementException if nothing was chosen */
    public static Blueprint of(Decision decision) {
        return new Blueprint(decision, decision.chosen().orElseThrow());
    }

    /** Whether a project can be written that does what was decided. */
    public boolean isComplete() {
        return missing().isEmpty();
    }

    /** What there is no template for, in words; empty if a project can be written. */
    public Optional<String> missing() {
        if (!decision.catalog().name().equals(DECISION)) {
            return Optional.of("the decision " + decision.catalog().name());
        }
        if (!Renderer.has(design())) {
            return Optional.of("the option " + chosen.id());
        }
        return chosen.variant().entrySet().stream()
                .filter(part -> !KNOWN.getOrDefault(part.getKey(), List.of(part.getValue()))
                        .contains(part.getValue()))
                .map(part -> "the " + part.getKey() + " " + part.getValue())
                .findFirst()
                .or(() -> vendor().isEmpty() ? Optional.of("the option " + chosen.id()) : Optional.empty());
    }

    String design() {
        return "design/" + chosen.id();
    }

    String send() {
        return "send/" + lastMile();
    }

    /** The last mile as templates call it; it is the vendor itself where the design calls one directly. */
    String lastMile() {
        return vendor().filter(vendor -> Renderer.has("send/" + vendor)).orElse(ANY_VENDOR);
    }

    private Optional<String> vendor() {
        return Optional.ofNullable(chosen.variant().get("last-mile"))
                .or(() -> Optional.ofNullable(chosen.variant().get("vendor")));
    }
}
