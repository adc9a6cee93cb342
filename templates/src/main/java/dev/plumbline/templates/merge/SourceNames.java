package dev.plumbline.templates.merge;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A source file of Java or Kotlin, and what it takes from others by their names. Comments and texts do not count. */
final class SourceNames {

    private static final Pattern UNSPOKEN = Pattern.compile(
            "//[^\\n]*|/\\*(?s:.*?)\\*/|\"\"\"(?s:.*?)\"\"\"|\"(?:\\\\.|[^\"\\\\\\n])*\"|'(?:\\\\.|[^'\\\\\\n])*'");
    private static final Pattern PACKAGE = Pattern.compile("(?m)^\\s*package\\s+([\\w.]+)");
    private static final Pattern HOME = Pattern.compile("^src/[^/]+/[^/]+/(.+)/[^/]+$");
    private static final Pattern IMPORT = Pattern.compile("(?m)^\\s*import\\s+(?:static\\s+)?([\\w.]+(?:\\.\\*)?)");
    private static final Pattern WORD = Pattern.compile("[A-Za-z_$][\\w$]*");
    private static final Pattern CALLED = Pattern.compile("([A-Za-z_$][\\w$]*)\\s*\\(");

    private final String type;
    private final String text;
    private final String home;
    private final Set<String> imports = new LinkedHashSet<>();
    private final Set<String> words;

    private SourceNames(String type, String text) {
        this.type = type;
        this.text = text;
        this.words = words(text);
        Matcher matcher = PACKAGE.matcher(text);
        this.home = matcher.find() ? matcher.group(1) : "";
        Matcher imported = IMPORT.matcher(text);
        while (imported.find()) {
            imports.add(imported.group(1));
        }
    }

    static boolean isOne(String path) {
        return path.startsWith("src/") && (path.endsWith(".java") || path.endsWith(".kt"));
    }

    static SourceNames of(String path, String text) {
        String file = path.substring(path.lastIndexOf('/') + 1);
        return new SourceNames(
                file.substring(0, file.lastIndexOf('.')), UNSPOKEN.matcher(text).replaceAll(" "));
    }

    /** A file that is not there: only what it would be called after is known. */
    static SourceNames missing(String path) {
        Matcher folders = HOME.matcher(path);
        String home = folders.find() ? folders.group(1).replace('/', '.') : "";
        return of(path, home.isEmpty() ? "" : "package " + home + ";");
    }

    /** Whether it declares the type that another file of its package is called after. */
    boolean declares(SourceNames other) {
        return home.equals(other.home)
                && Pattern.compile("\\b(class|interface|record|enum|object|typealias)\\s+" + other.type + "\\b")
                        .matcher(text)
                        .find();
    }

    /** Whether it names the type that another file is called after, in full, by import or as its neighbour. */
    boolean refersTo(SourceNames other) {
        String full = other.home.isEmpty() ? other.type : other.home + "." + other.type;
        if (Pattern.compile("(?<![\\w.])" + Pattern.quote(full) + "(?!\\w)")
                .matcher(text)
                .find()) {
            return true;
        }
        boolean isAnother = imports.stream().anyMatch(name -> name.endsWith("." + other.type));
        boolean isNear = home.equals(other.home) || imports.contains(other.home + ".*");
        return isNear && !isAnother && words.contains(other.type);
    }

    /**
     * What it uses of a type that the type's next version does not have, or has in another form.
     *
     * @return declarations of the old version, or those that the new one adds for whoever implements it
     */
    Set<String> missesIn(SourceNames before, SourceNames after) {
        Set<String> old = new Declarations(before.text).declarations();
        Set<String> now = new Declarations(after.text).declarations();
        Set<String> kept = now.stream().flatMap(line -> words(line).stream()).collect(Collectors.toSet());
        Set<String> missed = old.stream()
                .filter(line -> !now.contains(line) && uses(line, before.type, kept))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        boolean isImplemented = Pattern.compile(
                        "\\b(implements|extends)\\b[^{]*\\b" + Pattern.quote(before.type) + "\\b")
                .matcher(text)
                .find();
        if (isImplemented) {
            now.stream()
                    .filter(line -> !old.contains(line) && line.contains("("))
                    .filter(line -> !line.matches("(?s).*\\b(default|static)\\b.*"))
                    .forEach(missed::add);
        }
        return missed;
    }

    private boolean uses(String declaration, String owner, Set<String> kept) {
        Matcher called = CALLED.matcher(declaration);
        if (called.find()) {
            String name = Pattern.quote(called.group(1));
            String made = called.group(1).equals(owner) ? "\\bnew\\s+" + name + "\\b" : "(::\\s*|\\b)" + name + "\\b";
            if (Pattern.compile(made).matcher(text).find()) {
                return true;
            }
        }
        return words(declaration).stream().anyMatch(word -> !kept.contains(word) && words.contains(word));
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
