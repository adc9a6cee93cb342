package dev.plumbline.templates.render;

import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.core.TemplateClassResolver;
import freemarker.core.TemplateConfiguration;
import freemarker.template.Configuration;
import freemarker.template.DefaultObjectWrapper;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Fills templates. A layer is a folder of them: a template's path in it is its output path plus {@code .ftl};
 * a file without that ending is taken as it is. {@code _package_} in a path becomes the package's folders, and {@code _dot_}
 * a dot: a file that is called {@code .gitignore} here would work here.
 *
 * <p>Interpolation is {@code [=name]}, so that {@code ${…}} in a pom or a script stays what it is. A variable
 * that is not there is an error with template and line.
 */
public final class Renderer {

    private static final Version VERSION = Configuration.VERSION_2_3_34;
    private static final String TEMPLATE = ".ftl";

    private final TemplateFolder folder;
    private final Configuration configuration;

    /** Of the templates that do not depend on the kind of a decision. */
    public Renderer() {
        this(TemplateFolder.OF_EVERY_KIND);
    }

    /** @param folder of the templates; they take in nothing from above it */
    public Renderer(TemplateFolder folder) {
        this.folder = folder;
        configuration = new Configuration(VERSION);
        configuration.setTemplateLoader(folder.loader());
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setInterpolationSyntax(Configuration.SQUARE_BRACKET_INTERPOLATION_SYNTAX);
        configuration.setDefaultEncoding("UTF-8");
        configuration.setLocale(Locale.ROOT);
        configuration.setTimeZone(TimeZone.getTimeZone("UTC"));
        configuration.setNumberFormat("computer");
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setLocalizedLookup(false);
        TemplateConfiguration markdown = new TemplateConfiguration();
        markdown.setOutputFormat(MarkdownFormat.INSTANCE);
        configuration.setTemplateConfigurations(
                new ConditionalTemplateConfigurationFactory(new FileNameGlobMatcher("*.md.ftl"), markdown));
        configuration.setObjectWrapper(new DefaultObjectWrapper(VERSION));
    }

    /**
     * Renders every file of the layers, in order.
     *
     * @param packagePath what {@code _package_} in a path stands for, with forward slashes
     * @throws IllegalStateException if two layers give the same file, or a template fails
     */
    public SortedMap<String, byte[]> layers(List<String> layers, Map<String, ?> model, String packagePath) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        BiConsumer<String, byte[]> add = (path, content) -> {
            if (files.put(path, content) != null) {
                throw new IllegalStateException("two templates give " + path);
            }
        };
        for (String layer : layers) {
            for (String path : folder.list(layer)) {
                String output = path.replace("_package_", packagePath).replace("_dot_", ".");
                if (path.endsWith(TEMPLATE)) {
                    output = output.substring(0, output.length() - TEMPLATE.length());
                    add.accept(output, rendered(layer + "/" + path, output, model));
                } else {
                    add.accept(output, folder.read(layer + "/" + path));
                }
            }
        }
        return files;
    }

    private byte[] rendered(String template, String output, Map<String, ?> model) {
        String text = text(template, model);
        return (output.endsWith(".java") ? Imports.sorted(text) : text).getBytes(StandardCharsets.UTF_8);
    }

    /** Renders one template, named by its path in their folder. */
    public String text(String template, Map<String, ?> model) {
        try {
            Template source = configuration.getTemplate(template);
            StringWriter out = new StringWriter();
            source.process(model, out);
            return out.toString();
        } catch (TemplateException e) {
            throw new IllegalStateException("template " + template + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
