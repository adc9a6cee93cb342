package dev.plumbline.templates.render;

import dev.plumbline.adr.catalog.ScaffoldFiles;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import freemarker.cache.ByteArrayTemplateLoader;
import freemarker.cache.TemplateLoader;
import java.util.List;
import java.util.Objects;

/** A folder of templates that a team brings. Nothing outside it can be read through it: it is no longer on a disk. */
final class GivenFolder extends TemplateFolder {

    private final ScaffoldFiles given;

    GivenFolder(ScaffoldFiles given) {
        this.given = given;
    }

    @Override
    public List<String> list(String folder) {
        String prefix = folder + "/";
        return given.files().keySet().stream()
                .filter(path -> path.startsWith(prefix))
                .map(path -> path.substring(prefix.length()))
                .toList();
    }

    @Override
    public boolean has(String path) {
        return given.files().containsKey(path);
    }

    @Override
    public byte[] read(String path) {
        return Objects.requireNonNull(given.files().get(path), path);
    }

    @Override
    public String name(String path) {
        return given.name() + path;
    }

    @Override
    TemplateLoader loader() {
        ByteArrayTemplateLoader loader = new ByteArrayTemplateLoader();
        given.files().forEach(loader::putTemplate);
        return loader;
    }

    @Override
    RuntimeException failure(String template, int line, int column, String problem, Exception cause) {
        return new InvalidInputException(
                new Location(name(template), line, column), problem, "mend this template of your own");
    }
}
