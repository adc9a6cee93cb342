package dev.plumbline.templates.map;

import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.record.RecordName;
import java.util.Optional;

/**
 * The map that goes with a record.
 *
 * @param file its name: the record's, with another ending
 * @param here where the team stands, as the text for a picture that has the borders told beside it
 * @param alternative what it shows, as the text that stands in Markdown for a picture
 */
public record MapPicture(String file, String here, String alternative, String svg) {

    /** Of the two questions that tell most; empty if there are not two. */
    public static Optional<MapPicture> of(Decided decided, RecordName record) {
        return decided.map().map(map -> {
            MapWording wording = new MapWording(map);
            String alternative = wording.here() + " " + String.join(" ", wording.borders());
            String team = decided.decision().constraints().project().name();
            return new MapPicture(fileOf(record), wording.here(), alternative, MapSvg.of(map, team));
        });
    }

    public static String fileOf(RecordName record) {
        return record.stem() + ".svg";
    }
}
