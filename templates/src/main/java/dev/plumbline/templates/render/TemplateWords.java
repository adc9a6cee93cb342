package dev.plumbline.templates.render;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a template asks for by name, found without filling it. A name that the template itself gives, such as that of a
 * loop, counts in all of it.
 */
final class TemplateWords {

    private static final Pattern STRING = Pattern.compile("r?\"((?:\\\\.|[^\"\\\\])*)\"|r?'((?:\\\\.|[^'\\\\])*)'");
    private static final Pattern INTERPOLATION = Pattern.compile("\\[=(.*?)]");
    private static final Pattern WORD = Pattern.compile("(?<![\\w$@])[A-Za-z_$@][\\w$@]*");
    private static final Pattern NO_EXPRESSION =
            Pattern.compile("root|(text|comment) \".*|#[a-z_#-]*container|#mixed_content", Pattern.DOTALL);
    private static final Pattern DIRECTIVE = Pattern.compile("^#[A-Za-z_]+");
    private static final Pattern LOOP = Pattern.compile("(?<= as )\\s*\\w+(\\s*,\\s*\\w+)?");
    private static final Pattern ASSIGNED =
            Pattern.compile("^(?:#(?:assign|global|local) )?(\\w+) ?(?:[-+*/%]?=[^=]|\\+\\+|--)");
    private static final Pattern DEFINED = Pattern.compile("^#(?:macro|function) .*", Pattern.DOTALL);
    private static final Pattern LAMBDA = Pattern.compile("\\(?[\\w\\s,]*\\)?(?=\\s*->)");
    private static final Pattern CALL = Pattern.compile("^(?:@|#setting |#include |#assign |#global |#local )");
    private static final Pattern NAMED = Pattern.compile("\\w+\\s*=(?!=)");
    private static final Pattern REFUSED = Pattern.compile("\\?\\s*(new|api|eval|eval_json|interpret)\\b");
    private static final Set<String> WORDS_OF_THE_LANGUAGE =
            Set.of("as", "in", "using", "true", "false", "gt", "gte", "lt", "lte", "and", "or");

    private final String name;
    private final List<String> lines;
    private final Set<String> given;
    private final Diagnostics diagnostics;

    TemplateWords(String name, String text, Set<String> given, Diagnostics diagnostics) {
        this.name = name;
        this.lines = text.lines().toList();
        this.given = given;
        this.diagnostics = diagnostics;
    }

    void check(Template template) {
        List<TemplateElement> elements = new ArrayList<>();
        collect(template, elements);
        Set<String> known = new HashSet<>(given);
        elements.forEach(element -> known.addAll(declared(element.getDescription())));
        for (TemplateElement element : elements) {
            String said = element.getDescription();
            words(said)
                    .filter(word -> !known.contains(word))
                    .distinct()
                    .forEach(word -> diagnostics.add(
                            place(element, word),
                            "nobody gives " + word,
                            Spelling.suggestion(word, new TreeSet<>(given))));
            REFUSED.matcher(withoutStrings(said))
                    .results()
                    .forEach(found -> diagnostics.add(
                            place(element, found.group(1)),
                            "?" + found.group(1) + " is not for templates of a kit",
                            "write what it would give"));
        }
    }

    @SuppressWarnings("deprecation") // There is no other way to the elements of a template.
    private static void collect(Template template, List<TemplateElement> elements) {
        elements.add(template.getRootTreeNode());
        for (int i = 0; i < elements.size(); i++) {
            TemplateElement element = elements.get(i);
            for (int child = 0; child < element.getChildCount(); child++) {
                elements.add((TemplateElement) element.getChildAt(child));
            }
        }
        elements.removeIf(
                element -> NO_EXPRESSION.matcher(element.getDescription()).matches());
    }

    private static Set<String> declared(String said) {
        String bare = withoutStrings(said);
        Set<String> declared = new HashSet<>();
        Stream.of(LOOP, LAMBDA, DEFINED)
                .forEach(pattern -> pattern.matcher(bare).results().forEach(found -> all(found.group())
                        .forEach(declared::add)));
        Matcher assigned = ASSIGNED.matcher(bare);
        if (assigned.find()) {
            declared.add(assigned.group(1));
        }
        int loops = bare.startsWith("@") ? bare.indexOf(';') : -1;
        if (loops >= 0) {
            all(bare.substring(loops)).forEach(declared::add);
        }
        return declared;
    }

    private static Stream<String> all(String text) {
        return WORD.matcher(text).results().map(found -> found.group());
    }

    private static Stream<String> words(String said) {
        Stream<String> inStrings = STRING.matcher(said)
                .results()
                .filter(string -> !string.group().startsWith("r"))
                .flatMap(string -> INTERPOLATION.matcher(string.group()).results())
                .flatMap(inner -> words(inner.group(1)));
        String bare = withoutStrings(said);
        String named = CALL.matcher(bare).find() ? NAMED.matcher(bare).replaceAll(" ") : bare;
        String expression = DIRECTIVE.matcher(named).replaceFirst(" ").replaceFirst("^(\\[=|@)", " ");
        return Stream.concat(
                inStrings,
                WORD.matcher(expression)
                        .results()
                        .filter(found -> isVariable(expression, found.start()))
                        .map(found -> found.group())
                        .filter(word -> !WORDS_OF_THE_LANGUAGE.contains(word)));
    }

    /** What stands behind a dot is a part of something, and what stands behind a question mark is FreeMarker's own. */
    private static boolean isVariable(String expression, int start) {
        String before = expression.substring(0, start).stripTrailing();
        return before.endsWith("..") || before.endsWith("??") || !(before.endsWith(".") || before.endsWith("?"));
    }

    private static String withoutStrings(String said) {
        return STRING.matcher(said).replaceAll("\"\"");
    }

    /** Where a word stands in an element, or where the element does. */
    private Location place(TemplateElement element, String word) {
        Pattern whole = Pattern.compile("(?<![\\w$])" + Pattern.quote(word) + "(?![\\w$@])");
        int column = element.getBeginColumn() - 1;
        for (int line = element.getBeginLine(); line <= Math.min(element.getEndLine(), lines.size()); line++) {
            Matcher matcher = whole.matcher(lines.get(line - 1));
            if (matcher.find(Math.min(column, lines.get(line - 1).length()))) {
                return new Location(name, line, matcher.start() + 1);
            }
            column = 0;
        }
        return new Location(name, element.getBeginLine(), element.getBeginColumn());
    }
}
