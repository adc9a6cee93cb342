package dev.plumbline.workbench.project;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.rules.rule.RuleCatalog;
import dev.plumbline.templates.scaffold.Blueprint;

/** What a team keeps beside a catalog of its own. */
public final class OwnKit {

    private OwnKit() {}

    /**
     * Looks at the rules and the scaffold, which deciding has no use for.
     *
     * @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with the first of them that is
     */
    public static void mustBeSound(Catalog catalog) {
        catalog.origin().rules().ifPresent(rules -> RuleCatalog.of(catalog));
        catalog.origin().scaffold().ifPresent(scaffold -> Blueprint.mustBeSound(catalog));
    }
}
