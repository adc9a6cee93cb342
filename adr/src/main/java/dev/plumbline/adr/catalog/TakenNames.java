package dev.plumbline.adr.catalog;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names that must be told apart, with where each was defined. */
final class TakenNames {

    private final Map<String, Location> places = new HashMap<>();
    private final Diagnostics diagnostics;

    TakenNames(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The maps of a list, each with an id of its own. */
    List<Fields> define(List<Fields> parts) {
        parts.forEach(this::define);
        return parts;
    }

    /** Takes the id of a part of the catalog, and reports one that is taken already. */
    void define(Fields fields) {
        String id = fields.text("id");
        Location earlier = places.putIfAbsent(id, fields.at("id"));
        if (earlier != null && !id.isEmpty()) {
            diagnostics.add(
                    fields.at("id"),
                    id + " is defined twice, first in line " + earlier.line(),
                    "rename one of the two");
        }
    }
}
