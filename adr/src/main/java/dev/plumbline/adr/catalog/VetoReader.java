package dev.plumbline.adr.catalog;

import java.util.List;

/** Reads vetoes, of an option or of what it is made of. */
final class VetoReader {

    private final ConditionReader conditions;

    VetoReader(ConditionReader conditions) {
        this.conditions = conditions;
    }

    List<Veto> vetoes(Fields fields, Self self) {
        return fields.maps("vetoes").stream()
                .map(veto -> {
                    Veto read = new Veto(veto.text("id"), conditions.condition(veto, self.id()), because(veto, self));
                    veto.refuseOthers();
                    return read;
                })
                .toList();
    }

    /** A sentence, with the title in place of {@code {self}}. */
    String because(Fields fields, Self self) {
        String because = fields.text("because").replace("{self}", self.title());
        conditions.checkPlaces(because, fields.at("because"));
        return because;
    }

    /** The choice or the part a rule belongs to; rules of an option belong to none. */
    record Self(String id, String title) {
        static final Self NONE = new Self("", "{self}");
    }
}
