package dev.plumbline.rules.source;

import com.sun.source.tree.AnnotatedTypeTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BlockTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParameterizedTypeTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.plumbline.rules.source.JavaNames.Named;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Goes through a source once. A name is taken for a type only where its class file will have it: an import that nothing
 * uses leaves no trace, nor does the type of a local variable, an argument of a type in code, or a constant.
 */
final class NameScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {

    /** Their value is most often copied by the compiler, and nothing of its place stays. */
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z0-9_]*");

    private static final Pattern PACKAGE = Pattern.compile("[a-z_][a-z0-9_]*");

    /** Packages of annotations that the compiler drops. */
    private static final Set<String> DROPPED =
            Set.of("lombok", "javax.annotation.processing", "io.soabase.recordbuilder.core", "org.intellij.lang");

    private final Set<String> seen = new HashSet<>();
    private final List<Named> types = new ArrayList<>();
    private final List<Named> texts = new ArrayList<>();
    private final Deque<String> classes = new ArrayDeque<>();
    private final CompilationUnitTree unit;
    private final Trees trees;
    private final DeclaredNames declared;
    private final Imports imports;
    private int inCode;

    private NameScanner(CompilationUnitTree unit, Trees trees) {
        this.unit = unit;
        this.trees = trees;
        this.declared = DeclaredNames.in(unit);
        this.imports = Imports.of(unit);
    }

    static JavaNames read(CompilationUnitTree unit, Trees trees) {
        NameScanner scanner = new NameScanner(unit, trees);
        scanner.scan(new TreePath(unit), null);
        List<String> unread = scanner.imports.onDemand().stream()
                .map(name -> "which types it takes from " + name + ".*")
                .toList();
        return new JavaNames(scanner.types, scanner.texts, unread);
    }

    /** All but its imports. */
    @Override
    public @Nullable Void visitCompilationUnit(CompilationUnitTree tree, @Nullable Void none) {
        scan(tree.getPackageAnnotations(), none);
        scan(tree.getTypeDecls(), none);
        return null;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void none) {
        String name = tree.getSimpleName().toString();
        String outer = classes.isEmpty() ? "" : classes.peek();
        // A class in code has a number besides; it belongs to the one around it for all that rules ask.
        boolean isNamed = !name.isEmpty() && inCode == 0;
        String own = classes.isEmpty() ? prefix() + name : isNamed ? outer + "$" + name : outer;
        int around = inCode;
        inCode = 0;
        classes.push(own);
        super.visitClass(tree, none);
        classes.pop();
        inCode = around;
        return null;
    }

    private String prefix() {
        return unit.getPackageName() == null ? "" : unit.getPackageName() + ".";
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, @Nullable Void none) {
        inCode++;
        super.visitBlock(tree, none);
        inCode--;
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void none) {
        inCode++;
        super.visitLambdaExpression(tree, none);
        inCode--;
        return null;
    }

    /** Of a local variable, its type is in the class file only if something is asked of it. */
    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void none) {
        boolean isLocal = inCode > 0 && !(leafAround() instanceof CatchTree);
        if (!isLocal) {
            scan(tree.getModifiers(), none);
        }
        if (!isLocal || declared.isAsked(tree.getName().toString())) {
            scan(tree.getType(), none);
        }
        inCode++;
        scan(tree.getInitializer(), none);
        inCode--;
        return null;
    }

    @Override
    public @Nullable Void visitParameterizedType(ParameterizedTypeTree tree, @Nullable Void none) {
        scan(tree.getType(), none);
        if (inCode == 0) {
            scan(tree.getTypeArguments(), none);
        }
        return null;
    }

    @Override
    public @Nullable Void visitAnnotation(AnnotationTree tree, @Nullable Void none) {
        String name = type(tree.getAnnotationType()).orElse("");
        return DROPPED.stream().anyMatch(dropped -> name.startsWith(dropped + "."))
                ? null
                : super.visitAnnotation(tree, none);
    }

    /** Annotations of a type, unlike those of what has it, are no use of their types to the rules on classes. */
    @Override
    public @Nullable Void visitAnnotatedType(AnnotatedTypeTree tree, @Nullable Void none) {
        return scan(tree.getUnderlyingType(), none);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void none) {
        if (tree.getMethodSelect() instanceof IdentifierTree name) {
            imports.ownerOf(name.getName().toString())
                    .filter(owner -> !declared.has(name.getName().toString()))
                    .ifPresent(owner -> add(owner, tree));
        }
        scan(tree.getMethodSelect(), none);
        scan(tree.getArguments(), none);
        return null;
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void none) {
        type(tree).ifPresent(name -> add(name, tree));
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void none) {
        Optional<String> whole = type(tree);
        if (whole.isPresent()) {
            add(whole.get(), tree);
            return null;
        }
        boolean isConstant = CONSTANT.matcher(tree.getIdentifier()).matches();
        return isConstant && type(tree.getExpression()).isPresent() ? null : super.visitMemberSelect(tree, none);
    }

    @Override
    public @Nullable Void visitLiteral(LiteralTree tree, @Nullable Void none) {
        if (tree.getValue() instanceof String text && !isPart()) {
            texts.add(new Named(text, by(), line(tree)));
        }
        return null;
    }

    /** Of a text that is put together. */
    private boolean isPart() {
        TreePath around = Objects.requireNonNull(getCurrentPath().getParentPath());
        while (around.getLeaf() instanceof ParenthesizedTree) {
            around = Objects.requireNonNull(around.getParentPath());
        }
        return around.getLeaf() instanceof BinaryTree || around.getLeaf() instanceof CompoundAssignmentTree;
    }

    private Tree leafAround() {
        return Objects.requireNonNull(getCurrentPath().getParentPath()).getLeaf();
    }

    /** The full name of the type that an expression is, where the source alone tells. */
    private Optional<String> type(Tree tree) {
        if (tree instanceof IdentifierTree identifier) {
            String name = identifier.getName().toString();
            return declared.has(name) ? Optional.empty() : imports.type(name);
        }
        if (!(tree instanceof MemberSelectTree select)) {
            return Optional.empty();
        }
        String name = select.getIdentifier().toString();
        if (!Character.isUpperCase(name.charAt(0)) || CONSTANT.matcher(name).matches() && name.length() > 1) {
            return CONSTANT.matcher(name).matches() && packageOf(select).isPresent()
                    ? qualified(select)
                    : Optional.empty();
        }
        return type(select.getExpression()).map(outer -> outer + "$" + name).or(() -> qualified(select));
    }

    private Optional<String> qualified(MemberSelectTree select) {
        return packageOf(select).map(parent -> parent + "." + select.getIdentifier());
    }

    /** What stands before a type, if it can be nothing but a package. */
    private Optional<String> packageOf(MemberSelectTree select) {
        ExpressionTree before = select.getExpression();
        Deque<String> names = new ArrayDeque<>();
        while (before instanceof MemberSelectTree inner) {
            names.push(inner.getIdentifier().toString());
            before = inner.getExpression();
        }
        if (!(before instanceof IdentifierTree first)) {
            return Optional.empty();
        }
        names.push(first.getName().toString());
        boolean isPackage =
                names.stream().allMatch(name -> PACKAGE.matcher(name).matches())
                        && names.size() > 1
                        && !declared.has(names.element());
        return isPackage ? Optional.of(String.join(".", names)) : Optional.empty();
    }

    private void add(String type, Tree tree) {
        if (seen.add(by() + " " + type)) {
            types.add(new Named(type, by(), line(tree)));
        }
    }

    private String by() {
        return classes.isEmpty() ? prefix() + "package-info" : classes.element();
    }

    private int line(Tree tree) {
        long start = trees.getSourcePositions().getStartPosition(unit, tree);
        return (int) unit.getLineMap().getLineNumber(start);
    }
}
