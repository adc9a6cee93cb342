package dev.plumbline.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Writes labels under their ticks, as far as there is room. */
final class TickLabels {

    private final int columns;
    private final List<StringBuilder> rows = new ArrayList<>();

    TickLabels(int columns) {
        this.columns = columns;
    }

    /** @param room the columns that belong to each label; longer ones go on in the next row */
    void put(int column, String label, int room) {
        List<String> lines = WrappedText.wrap(label, Math.max(6, room - 1));
        for (int i = 0; i < lines.size(); i++) {
            while (rows.size() <= i) {
                rows.add(new StringBuilder());
            }
            int start = Math.min(
                    Math.max(0, column - lines.get(i).length() / 2),
                    Math.max(0, columns - lines.get(i).length()));
            StringBuilder row = rows.get(i);
            if (row.isEmpty() || row.length() < start) {
                row.append(" ".repeat(start - row.length())).append(lines.get(i));
            }
        }
    }

    List<String> rows() {
        return rows.stream().map(StringBuilder::toString).toList();
    }
}
