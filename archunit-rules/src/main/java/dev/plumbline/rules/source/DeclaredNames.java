package dev.plumbline.rules.source;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.TypeParameterTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a source of Java declares anywhere: none of them is taken for what an import brings.
 *
 * @param all of types, type parameters, methods and variables
 * @param asked of those that something is called on, or read from
 */
record DeclaredNames(Set<String> all, Set<String> asked) {

    /** Their calls may name {@code Object} and nothing else. */
    private static final Set<String> OF_OBJECT =
            Set.of("equals", "hashCode", "toString", "getClass", "wait", "notify", "notifyAll");

    static DeclaredNames in(CompilationUnitTree unit) {
        DeclaredNames names = new DeclaredNames(new HashSet<>(), new HashSet<>());
        names.new Scanner().scan(unit.getTypeDecls(), null);
        return names;
    }

    boolean has(String name) {
        return all.contains(name);
    }

    boolean isAsked(String variable) {
        return asked.contains(variable);
    }

    private final class Scanner extends TreeScanner<@Nullable Void, @Nullable Void> {

        @Override
        public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
            all.add(tree.getSimpleName().toString());
            return super.visitClass(tree, none);
        }

        @Override
        public @Nullable Void visitTypeParameter(TypeParameterTree tree, @Nullable Void none) {
            all.add(tree.getName().toString());
            return super.visitTypeParameter(tree, none);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void none) {
            all.add(tree.getName().toString());
            return super.visitMethod(tree, none);
        }

        @Override
        public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
            all.add(tree.getName().toString());
            return super.visitVariable(tree, none);
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
            if (!OF_OBJECT.contains(tree.getIdentifier().toString())) {
                ask(tree.getExpression());
            }
            return super.visitMemberSelect(tree, none);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void none) {
            ask(tree.getQualifierExpression());
            return super.visitMemberReference(tree, none);
        }

        private void ask(ExpressionTree of) {
            if (of instanceof IdentifierTree name) {
                asked.add(name.getName().toString());
            }
        }
    }
}
