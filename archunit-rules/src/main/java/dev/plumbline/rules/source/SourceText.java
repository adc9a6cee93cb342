package dev.plumbline.rules.source;

import dev.plumbline.adr.source.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source of Java or Kotlin, read by its words and braces alone.
 *
 * @param file its name, without its folder
 * @param code its text with the same lines, but nothing in them that is no code
 */
public record SourceText(String file, String text, String code, Language language) {

    private static final String OF_PACKAGE = "package-info.java";

    /** Where a package has an annotation, its compiler writes down a class for it. */
    private static final Pattern ANNOTATED_PACKAGE = Pattern.compile("@[^;]*\\bpackage\\b");

    private static final Pattern FACADE =
            Pattern.compile("@file\\s*:\\s*(?:\\[[^\\]]*?)?JvmName\\s*\\(\\s*(?:name\\s*=\\s*)?(\"([^\"$]+)\")?");

    /** A file that was read. */
    public static SourceText of(String file, String text) {
        Language language = Language.of(file).orElseThrow(() -> new IllegalArgumentException(file + " is no source"));
        return new SourceText(file, text, BareCode.of(text, language), language);
    }

    /** Reads a file in UTF-8, or else in an encoding that reads everything. */
    public static SourceText read(Path file) {
        try {
            return of(String.valueOf(file.getFileName()), TextFile.utf8OrLatin1(Files.readAllBytes(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its text with the same lines, and blanks for comments. */
    public String withoutComments() {
        return BareCode.withTexts(text, language);
    }

    /** Empty if the source names none. */
    public String packageName() {
        return CodeTokens.of(code).packageName();
    }

    /**
     * The full names of the classes that a compiler makes of it for certain, as class files are called: one in another
     * is {@code a.Outer$Inner}. A module may have one or not, and so may a package that is not annotated.
     */
    public List<String> classes() {
        if (file.equals("module-info.java")) {
            return List.of();
        }
        CodeTokens tokens = CodeTokens.of(code);
        DeclaredTypes.Found found = DeclaredTypes.in(tokens, language);
        String packageName = tokens.packageName();
        if (packageName.isEmpty() && language == Language.JAVA && !found.names().contains(stem())) {
            // It may be one of those whose class is not written down.
            return List.of();
        }
        List<String> names = new ArrayList<>(found.names());
        if (found.hasFunctions()) {
            facade().ifPresent(names::add);
        }
        if (file.equals(OF_PACKAGE) && ANNOTATED_PACKAGE.matcher(code).find()) {
            names.add("package-info");
        }
        return names.stream()
                .distinct()
                .map(name -> packageName.isEmpty() ? name : packageName + "." + name)
                .toList();
    }

    /** Those that there may be besides: the class of a package. */
    public List<String> possibleClasses() {
        return file.equals(OF_PACKAGE) ? List.of(packageName() + ".package-info") : List.of();
    }

    private String stem() {
        return file.substring(0, file.lastIndexOf('.'));
    }

    /** The class that functions outside of types are in; empty if its name cannot be read. */
    private Optional<String> facade() {
        Matcher named = FACADE.matcher(text);
        while (named.find()) {
            if (code.startsWith("@file", named.start())) {
                return Optional.ofNullable(named.group(2));
            }
        }
        String name = stem().replaceAll("[^\\p{javaJavaIdentifierPart}]", "_");
        String begin = Character.isJavaIdentifierStart(name.charAt(0)) ? "" : "_";
        return Optional.of(begin + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "Kt");
    }
}
