package dev.plumbline.rules.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the types that a source declares at its top or within one another, by their braces. What is declared within code
 * has no name of its own in a class file, and is passed over.
 */
final class DeclaredTypes {

    private static final Set<String> MEMBERS_OF_KOTLIN = Set.of("fun", "val", "var", "typealias", "init");
    private static final String CODE = "";

    private final CodeTokens tokens;
    private final boolean isKotlin;
    private final List<String> types = new ArrayList<>();
    private boolean hasFunctions;

    /** What the open braces belong to: a type by its name, or code. */
    private final Deque<String> open = new ArrayDeque<>();

    /** The type whose brace is to come; {@link #CODE} if none is. */
    private String next = CODE;

    private int parentheses;
    private int parenthesesOfNext;

    private DeclaredTypes(CodeTokens tokens, Language language) {
        this.tokens = tokens;
        this.isKotlin = language == Language.KOTLIN;
    }

    /**
     * Those of one source.
     *
     * @param names without the package; one in another as {@code Outer$Inner}
     * @param hasFunctions whether there are functions or properties outside of them, as Kotlin has
     */
    record Found(List<String> names, boolean hasFunctions) {}

    static Found in(CodeTokens tokens, Language language) {
        DeclaredTypes types = new DeclaredTypes(tokens, language);
        for (int i = 0; i < tokens.size(); i++) {
            types.read(i);
        }
        return new Found(List.copyOf(types.types), types.hasFunctions);
    }

    private void read(int place) {
        switch (tokens.get(place)) {
            case "(" -> parentheses++;
            case ")" -> parentheses--;
            case "{" -> openBrace();
            case "}" -> {
                open.poll();
                forgetNext();
            }
            case ";" -> forgetNext();
            default -> {
                if (isKotlin && MEMBERS_OF_KOTLIN.contains(tokens.get(place))) {
                    forgetNext();
                    hasFunctions |= open.isEmpty() && parentheses == 0 && isOutside(place);
                }
                name(place).ifPresent(this::declare);
            }
        }
    }

    private void openBrace() {
        boolean isOfNext = !next.equals(CODE) && parentheses == parenthesesOfNext;
        open.push(isOfNext ? next : CODE);
        next = isOfNext ? CODE : next;
    }

    /** A type without braces is over; one whose header is still being read is not. */
    private void forgetNext() {
        next = parentheses <= parenthesesOfNext ? CODE : next;
    }

    private boolean isOutside(int place) {
        return !tokens.get(place).equals("typealias")
                && !tokens.get(place).equals("init")
                && !tokens.get(place + 1).equals("interface");
    }

    private void declare(String name) {
        if (open.contains(CODE)) {
            next = CODE;
            return;
        }
        next = open.isEmpty() ? name : open.peek() + "$" + name;
        parenthesesOfNext = parentheses;
        types.add(next);
    }

    /** The name of the type that a keyword declares here. */
    private Optional<String> name(int place) {
        String before = tokens.get(place - 1);
        if (before.equals(".") || before.equals("::")) {
            return Optional.empty();
        }
        return switch (tokens.get(place)) {
            case "class", "interface" -> named(place + 1);
            case "enum" -> isKotlin ? Optional.empty() : named(place + 1);
            case "record" -> isRecord(place) ? named(place + 1) : Optional.empty();
            case "object" -> isKotlin ? objectName(place) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private Optional<String> named(int place) {
        return tokens.isName(place) ? Optional.of(tokens.name(place)) : Optional.empty();
    }

    /** {@code record} is a word like any other elsewhere. */
    private boolean isRecord(int place) {
        String behind = tokens.get(place + 2);
        return !isKotlin
                && tokens.isName(place + 1)
                && (behind.equals("(") || behind.equals("<"))
                && !tokens.get(place - 1).equals("new");
    }

    /** An object without a name is an expression, but for a companion. */
    private Optional<String> objectName(int place) {
        if (tokens.isName(place + 1) && tokens.isOnLineOfTheOneBefore(place + 1)) {
            return named(place + 1);
        }
        return tokens.get(place - 1).equals("companion") ? Optional.of("Companion") : Optional.empty();
    }
}
