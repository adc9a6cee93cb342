package dev.plumbline.templates.render;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import freemarker.cache.ConditionalTemplateConfigurationFactory;
import freemarker.cache.FileNameGlobMatcher;
import freemarker.core.InvalidReferenceException;
import freemarker.core.ParseException;
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
import java.util.Set;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

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
        this(ShippedFolder.OF_EVERY_KIND);
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
        configuration.setTabSize(1);
        DefaultObjectWrapper wrapper = new DefaultObjectWrapper(VERSION);
        wrapper.setMemberAccessPolicy(new ShownMembers());
        configuration.setObjectWrapper(wrapper);
    }

    /**
     * Renders every file of the layers, in order.
     *
     * @param packagePath what {@code _package_} in a path stands for, with forward slashes
     * @throws IllegalStateException if two layers give the same file, or a template fails, of those that ship
     * @throws dev.plumbline.adr.source.InvalidInputException if that is so of those that a team brings
     */
    public SortedMap<String, byte[]> layers(List<String> layers, Map<String, ?> model, String packagePath) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String layer : layers) {
            for (String path : folder.list(layer)) {
                String output = output(path, packagePath);
                String source = layer + "/" + path;
                byte[] content = isTemplate(path) ? rendered(source, output, model) : folder.read(source);
                if (files.put(output, content) != null) {
                    throw folder.failure(
                            source, 0, 0, "two templates give " + output, new IllegalStateException(output));
                }
            }
        }
        return files;
    }

    /** Whether a file is filled, and not taken as it is. */
    public static boolean isTemplate(String path) {
        return path.endsWith(TEMPLATE);
    }

    /** The path in a project of a file in a layer. */
    public static String output(String path, String packagePath) {
        String output = path.replace("_package_", packagePath).replace("_dot_", ".");
        return isTemplate(path) ? output.substring(0, output.length() - TEMPLATE.length()) : output;
    }

    /** Finds what is wrong with a template before it is filled: its form, and what it asks for that nobody gives. */
    public void check(String template, Set<String> given, Diagnostics diagnostics) {
        try {
            String text = new String(folder.read(template), StandardCharsets.UTF_8);
            new TemplateWords(folder.name(template), text, given, diagnostics)
                    .check(configuration.getTemplate(template));
        } catch (ParseException e) {
            diagnostics.add(
                    new Location(
                            folder.name(template), Math.max(0, e.getLineNumber()), Math.max(0, e.getColumnNumber())),
                    sentence(e.getEditorMessage()),
                    "write it as FreeMarker has it");
        } catch (IOException e) {
            diagnostics.add(
                    Location.wholeFile(folder.name(template)), "this is no template: " + e.getMessage(), "rename it");
        }
    }

    /** The first line that says something, without a full stop. */
    private static String sentence(String message) {
        return message.strip().lines().findFirst().orElse("").replaceFirst("[.:]$", "");
    }

    private byte[] rendered(String template, String output, Map<String, ?> model) {
        String text = text(template, model);
        return (output.endsWith(".java") ? Imports.sorted(text) : text).getBytes(StandardCharsets.UTF_8);
    }

    /** Renders one template, named by its path in their folder. */
    public String text(String template, Map<String, ?> model) {
        try {
            Template source = configuration.getTemplate(template);
            StringWriter out = new BoundedWriter();
            source.process(model, out);
            return out.toString();
        } catch (ParseException e) {
            throw folder.failure(template, e.getLineNumber(), e.getColumnNumber(), e.getEditorMessage(), e);
        } catch (TemplateException e) {
            throw folder.failure(template, line(e.getLineNumber()), line(e.getColumnNumber()), problem(e), e);
        } catch (BoundedWriter.TooLongException e) {
            throw folder.failure(template, 0, 0, "this gives a file of more than eight million characters", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String problem(TemplateException e) {
        if (folder instanceof ShippedFolder) {
            return String.valueOf(e.getMessage());
        }
        return e instanceof InvalidReferenceException && e.getBlamedExpressionString() != null
                ? e.getBlamedExpressionString() + " is not there"
                : sentence(e.getMessageWithoutStackTop());
    }

    private static int line(@Nullable Integer number) {
        return number == null ? 0 : number;
    }
}
