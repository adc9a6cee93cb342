package dev.plumbline.rules.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ImportTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the imports of a source of Java bring.
 *
 * @param types full names, by those that the source uses
 * @param members the types that static ones are of, by their names
 * @param onDemand what has a star behind it
 */
record Imports(Map<String, String> types, Map<String, String> members, List<String> onDemand) {

    private static final String STAR = ".*";

    static Imports of(CompilationUnitTree unit) {
        Imports imports = new Imports(new HashMap<>(), new HashMap<>(), new ArrayList<>());
        unit.getImports().forEach(imports::add);
        return imports;
    }

    private void add(ImportTree tree) {
        String name = tree.getQualifiedIdentifier().toString();
        String before = name.substring(0, name.lastIndexOf('.'));
        if (name.endsWith(STAR)) {
            onDemand.add(tree.isStatic() ? asInClassFile(before) : before);
        } else if (tree.isStatic()) {
            members.put(name.substring(before.length() + 1), asInClassFile(before));
        } else {
            types.put(name.substring(before.length() + 1), asInClassFile(name));
        }
    }

    Optional<String> type(String name) {
        return Optional.ofNullable(types.get(name));
    }

    /** The type that has a method which is called without one. */
    Optional<String> ownerOf(String method) {
        return Optional.ofNullable(members.get(method));
    }

    /** {@code a.Outer.Inner} is {@code a.Outer$Inner}: by custom, names of types have a capital and packages have none. */
    static String asInClassFile(String name) {
        StringBuilder text = new StringBuilder();
        boolean isInType = false;
        for (String part : name.split("\\.")) {
            text.append(text.isEmpty() ? "" : isInType ? "$" : ".").append(part);
            isInType |= Character.isUpperCase(part.charAt(0));
        }
        return text.toString();
    }
}
