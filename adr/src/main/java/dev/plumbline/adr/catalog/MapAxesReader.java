package dev.plumbline.adr.catalog;

import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.Spelling;
import java.util.List;
import java.util.Optional;

/** Reads which questions a map shows. */
final class MapAxesReader {

    private final List<String> questions;
    private final Diagnostics diagnostics;

    MapAxesReader(List<Question> questions, Diagnostics diagnostics) {
        this.questions = questions.stream().map(Question::id).toList();
        this.diagnostics = diagnostics;
    }

    Optional<MapAxes> axes(Fields catalog) {
        return catalog.map("map").map(fields -> {
            MapAxes axes = new MapAxes(question(fields, "x"), question(fields, "y"));
            if (axes.x().equals(axes.y()) && !axes.x().isEmpty()) {
                diagnostics.add(fields.at("y"), "y is the same question as x", "name another");
            }
            fields.refuseOthers();
            return axes;
        });
    }

    private String question(Fields fields, String key) {
        String id = fields.text(key);
        if (!id.isEmpty() && !questions.contains(id)) {
            diagnostics.add(
                    fields.at(key),
                    key + ": there is no question " + Excerpt.quoted(id),
                    Spelling.suggestion(id, questions));
        }
        return id;
    }
}
