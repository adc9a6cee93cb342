package dev.plumbline.templates.render;

import java.util.List;

/**
 * What an assistant decides of one matter, and what a person does.
 *
 * @param answers of the team that draw the line
 * @param files that only a person changes
 */
public record BoundaryRow(
        String matter, String alone, String person, List<RecordPage.Driver> answers, List<String> files) {

    public BoundaryRow {
        answers = List.copyOf(answers);
        files = List.copyOf(files);
    }
}
