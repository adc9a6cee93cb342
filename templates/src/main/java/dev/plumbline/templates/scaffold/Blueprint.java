package dev.plumbline.templates.scaffold;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.templates.kit.Kit;
import java.util.Optional;

/**
 * Which kit carries a decision out. A team's own catalog or overlay may choose what no template is for; then there is a
 * record, and no code: wrong code would be worse.
 */
public final class Blueprint {

    private final Optional<Kit> kit;
    private final Optional<String> missing;

    private Blueprint(Optional<Kit> kit, Optional<String> missing) {
        this.kit = kit;
        this.missing = missing;
    }

    /** @throws java.util.NoSuchElementException if nothing was chosen */
    public static Blueprint of(Decision decision) {
        String kind = decision.catalog().name();
        Optional<Kit> kit = Kit.of(decision.catalog());
        return new Blueprint(
                kit,
                kit.isEmpty() ? Optional.of("the decision " + kind) : kit.get().missing(decision));
    }

    /**
     * Looks at what a project would be written from, without a decision.
     *
     * @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with it
     */
    public static void mustBeSound(Catalog catalog) {
        Kit.of(catalog);
    }

    /** Whether a project can be written that does what was decided. */
    public boolean isComplete() {
        return missing.isEmpty();
    }

    /** What there is no template for, in words; empty if a project can be written. */
    public Optional<String> missing() {
        return missing;
    }

    /** What a project is written from; empty if none can be. */
    Optional<Kit> kit() {
        return kit.filter(found -> isComplete());
    }
}
