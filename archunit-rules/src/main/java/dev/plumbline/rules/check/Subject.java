package dev.plumbline.rules.check;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.domain.SourceCodeLocation;
import com.tngtech.archunit.core.domain.properties.HasSourceCodeLocation;
import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.rules.configuration.Configuration;
import dev.plumbline.rules.dependency.ProjectDependencies;
import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A project, seen from one recorded decision.
 *
 * @param basePackage the Java package that the decision is about
 * @param variant what the chosen option is made of, by dimension
 * @param routes what carries out each word of an answer, where the variant does not say it all
 * @param known what the rules of its kind know by name
 */
public record Subject(
        CheckedModule module,
        String basePackage,
        Map<String, String> variant,
        Map<String, String> routes,
        KnownLibraries known) {

    public Subject {
        variant = Map.copyOf(variant);
        routes = Map.copyOf(routes);
    }

    /** @throws NotCheckedError if the decision is about a package that the module does not have */
    public void refuseIfEmpty(String record) {
        if (classes().noneMatch(type -> PackageNames.isIn(type.getPackageName(), basePackage))) {
            throw new NotCheckedError(
                    "there is no class in " + basePackage + ", the package that " + record + " is about",
                    "write the package that the code is in");
        }
    }

    /** The full name of a package or a type below the decision's own package. */
    public String name(String below) {
        return basePackage + "." + below;
    }

    /** All classes, in the order of their names. */
    public Stream<JavaClass> classes() {
        return module.compiled().inOrder().stream();
    }

    /**
     * The classes that may depend on a type which fits, in the order of their own names. Whoever calls a type, is one or
     * is annotated with it, is among them; not all of them do.
     */
    public Stream<JavaClass> classesNaming(Predicate<String> type) {
        Predicate<String> naming = module.compiled().named().classesNaming(type);
        return classes().filter(user -> naming.test(user.getName()));
    }

    /** The full names of types, and of all classes that are one of them. */
    public Set<String> subtypes(Set<String> types) {
        Set<String> subtypes = new HashSet<>(types);
        Set<String> open = subtypes;
        while (!open.isEmpty()) {
            Set<String> known = Set.copyOf(open);
            open = classesNaming(known::contains)
                    .filter(type -> types.stream().anyMatch(type::isAssignableTo))
                    .map(JavaClass::getName)
                    .filter(subtypes::add)
                    .collect(Collectors.toSet());
        }
        return subtypes;
    }

    /** The classes of a package below the decision's own, subpackages included. */
    public List<JavaClass> classesIn(String below) {
        return classes().filter(type -> isIn(type, below)).toList();
    }

    /** Whether a class belongs to a package below the decision's own, subpackages included. */
    public boolean isIn(JavaClass type, String below) {
        return isIn(type.getName(), below);
    }

    /** The same of the full name of one. */
    public boolean isIn(String type, String below) {
        return PackageNames.isIn(type, name(below));
    }

    /** Whether there is a class in a package below the decision's own, or a type of this name below it. */
    public boolean has(String below) {
        return classes().anyMatch(type -> type.getName().equals(name(below)))
                || !classesIn(below).isEmpty();
    }

    /**
     * What the application is configured with, and then the keys and defaults that its code names. What only tests see
     * is no part of it.
     */
    public Stream<Configuration.Entry> configuration() {
        return Stream.concat(module.configuration().entries().stream(), ConfiguredInCode.of(this))
                .filter(entry -> !entry.isForTests());
    }

    /** What is taken for that of tests by the name of its profile, and may be something else. */
    public Stream<Configuration.Entry> configurationOfTests() {
        return module.configuration().entries().stream().filter(Configuration.Entry::mayBeForTests);
    }

    /** What is told of such an entry where it would violate a rule. */
    public static Violation passedOver(Configuration.Entry entry) {
        return violation(entry).asNote("for the profile " + entry.profile() + " is taken for one of tests");
    }

    /** What the application runs with. */
    public Stream<ProjectDependencies.Dependency> dependencies() {
        return module.pom().dependencies().stream().filter(ProjectDependencies.Dependency::isForProduction);
    }

    /** All uses by all classes of types whose full names fit. */
    public Stream<Use> uses(Predicate<String> type) {
        return Stream.concat(
                classesNaming(type).flatMap(user -> uses(user, type)),
                module.written().types().stream().filter(use -> type.test(use.type())));
    }

    /** Those by the classes of a package below the decision's own, subpackages included. */
    public Stream<Use> usesIn(String below, Predicate<String> type) {
        return Stream.concat(
                classesIn(below).stream().flatMap(user -> uses(user, type)),
                module.written().types().stream().filter(use -> isIn(use.by(), below) && type.test(use.type())));
    }

    /** All texts in classes that may be an address, in the order of the classes' names. */
    public Stream<Written.Text> addresses() {
        return Stream.concat(
                classes().flatMap(user -> module.compiled().named().addresses(user).stream()
                        .map(text -> new Written.Text(text, what -> violation(user, what)))),
                module.written().texts().stream());
    }

    /**
     * The uses by one class. An array is left out, for what it consists of is a use of its own. What ArchUnit does not
     * tell is told of the whole class: which types it casts to, and which it makes arrays or lambdas of.
     */
    public Stream<Use> uses(JavaClass user, Predicate<String> type) {
        List<Use> told = user.getDirectDependenciesFromSelf().stream()
                .filter(use -> !use.getTargetClass().isArray())
                .filter(use -> type.test(use.getTargetClass().getName()))
                .map(Subject::use)
                .toList();
        Set<String> seen = told.stream().map(Use::type).collect(Collectors.toSet());
        Stream<Use> untold = module.compiled().named().namedBy(user).stream()
                .filter(name -> type.test(name) && !seen.contains(name))
                .map(name -> named(user, name));
        return Stream.concat(told.stream(), untold);
    }

    private static Use use(Dependency use) {
        return new Use(
                use.getOriginClass().getName(),
                use.getTargetClass().getName(),
                at(use.getSourceCodeLocation(), withoutLineZero(use.getDescription())));
    }

    private static Use named(JavaClass user, String type) {
        return new Use(user.getName(), type, violation(user, " names <" + type + ">"));
    }

    /** What is wrong with a class or with a member of one, as what goes on behind its name. */
    public static <T extends HasDescription & HasSourceCodeLocation> Violation violation(T of, String what) {
        SourceCodeLocation place = of.getSourceCodeLocation();
        return at(place, of.getDescription() + what + " in " + place(place));
    }

    public static Violation violation(JavaCodeUnitAccess<?> access) {
        return at(access.getSourceCodeLocation(), description(access));
    }

    public static Violation violation(Configuration.Entry entry) {
        return Violation.inFile(entry.file(), entry.line(), entry.text());
    }

    public static Violation violation(ProjectDependencies.Dependency dependency) {
        return Violation.inFile(dependency.file(), dependency.line(), dependency.text());
    }

    /** What is only brought along, and used by nobody, is told. */
    public static Violation violation(ProjectDependencies.Dependency dependency, boolean isUsed) {
        return isUsed || dependency.isAskedFor()
                ? violation(dependency)
                : violation(dependency).asNote("and nothing in the project uses it");
    }

    /** The file is the source as if it lay beside its class file; {@link Violation#placed} knows where it is. */
    public static Violation at(SourceCodeLocation place, String text) {
        String file = place.getSourceClass()
                .getSource()
                .filter(source -> "file".equals(source.getUri().getScheme()))
                .map(source -> Path.of(source.getUri())
                        .resolveSibling(place.getSourceFileName())
                        .toString()
                        .replace('\\', '/'))
                .orElse("");
        return new Violation(text, file, place.getLineNumber());
    }

    /** What is done there, and where: {@code Method <a.B.c()> calls method <d.E.f()> in (B.java:12)}. */
    public static String description(JavaCodeUnitAccess<?> access) {
        return withoutLineZero(access.getDescription());
    }

    /** {@code (B.java:12)}, or {@code (B.java)} if a class file has no line for it. */
    public static String place(SourceCodeLocation place) {
        return withoutLineZero(place.toString());
    }

    /** Fields, annotations and types have no line in a class file; 0 would only puzzle. */
    private static String withoutLineZero(String text) {
        return text.endsWith(":0)") ? text.substring(0, text.length() - ":0)".length()) + ")" : text;
    }
}
