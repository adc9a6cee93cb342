package dev.plumbline.templates.merge;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** What a source file declares for others: types and their members, without bodies, first values and annotations. */
final class Declarations {

    private static final Pattern TYPE = Pattern.compile("\\b(class|interface|record|enum|object)\\s+\\w");
    private static final Pattern ANNOTATION = Pattern.compile("@(?!interface\\b)[\\w.]+(\\s*\\([^()]*\\))?");

    private final Set<String> declarations = new LinkedHashSet<>();
    private final StringBuilder line = new StringBuilder();
    private int bodies;

    /** @param text without comments and texts in quotes */
    Declarations(String text) {
        text.chars().forEach(c -> read((char) c));
        end();
    }

    Set<String> declarations() {
        return declarations;
    }

    private void read(char c) {
        if (bodies > 0) {
            bodies += c == '{' ? 1 : c == '}' ? -1 : 0;
        } else if (c == '{') {
            boolean isType = TYPE.matcher(line).find();
            end();
            bodies = isType ? 0 : 1;
        } else if (c == ';' || c == '}') {
            end();
        } else {
            line.append(c);
        }
    }

    private void end() {
        String declaration = ANNOTATION.matcher(line).replaceAll(" ").replaceFirst("(?s)=.*", "");
        String plain = declaration.replaceAll("\\s+", " ").strip();
        boolean isForOthers = !plain.isEmpty() && !plain.matches("(private|package|import) .*|.* private .*");
        if (isForOthers) {
            declarations.add(plain);
        }
        line.setLength(0);
    }
}
