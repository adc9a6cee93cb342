package dev.plumbline.adr.source;

/**
 * A place in a text.
 *
 * @param file as the reader named it: a path, {@code standard input}, or an option such as {@code --set x}
 * @param line from 1; 0 if the whole file is meant
 * @param column from 1; 0 if the whole line is meant
 */
public record Location(String file, int line, int column) {

    public static Location wholeFile(String file) {
        return new Location(file, 0, 0);
    }

    /** The place {@code characters} further on in the same line. */
    public Location plus(int characters) {
        return new Location(file, line, column + characters);
    }

    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
