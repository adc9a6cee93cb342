package dev.plumbline.templates.render;

import dev.plumbline.adr.catalog.ScaffoldFiles;
import freemarker.cache.TemplateLoader;
import java.util.List;
import java.util.Optional;

/** A folder of template files. */
public abstract sealed class TemplateFolder permits ShippedFolder, GivenFolder {

    /**
     * Looks for a folder that ships with the program.
     *
     * @param folder below {@code dev/plumbline/templates}
     * @param anchor a file of the folder
     */
    public static Optional<TemplateFolder> find(String folder, String anchor) {
        return ShippedFolder.lookFor(folder, anchor);
    }

    /** The folder of a team. */
    public static TemplateFolder of(ScaffoldFiles given) {
        return new GivenFolder(given);
    }

    /** The paths of all files below a folder in this one, relative to it, in order. */
    public abstract List<String> list(String folder);

    public abstract boolean has(String path);

    /** What a file holds, by its path in this folder. */
    public abstract byte[] read(String path);

    /** What messages call a file. */
    public abstract String name(String path);

    abstract TemplateLoader loader();

    /**
     * What to throw if a template cannot be filled.
     *
     * @param line from 1; 0 if it is not known
     */
    abstract RuntimeException failure(String template, int line, int column, String problem, Exception cause);
}
