package dev.plumbline.rules.check;

import com.tngtech.archunit.core.domain.AccessTarget.ConstructorCallTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where calls lead to, within the module's own code: through methods that override, and through events that are
 * observed before the caller goes on. What is in a lambda counts as called where it is written, and what is made to be run
 * as run where it is made.
 */
public final class CallPaths {

    private final Goal goal;
    private final Predicate<JavaCodeUnit> barrier;
    private final boolean isPossible;
    private final Events events;

    /** Where a call of a method may lead to, by the type it is called on and its full name. */
    private final Map<JavaClass, Map<String, List<JavaCodeUnit>>> targets = new HashMap<>();

    /** Everything there is behind them is known, and it is no goal. */
    private final Set<JavaCodeUnit> fruitless = new HashSet<>();

    /** @param barrier what is not followed any further */
    public CallPaths(Subject subject, Goal goal, Predicate<JavaCodeUnit> barrier) {
        this.goal = goal;
        this.barrier = barrier;
        // Most code knows nothing of it: then there is no way to look for.
        this.isPossible = goal.calls(subject).findAny().isPresent();
        this.events = isPossible ? Events.in(subject) : Events.NONE;
    }

    public CallPaths(Subject subject, Goal goal) {
        this(subject, goal, unit -> false);
    }

    /** Whether anybody calls the goal at all. */
    public boolean isPossible() {
        return isPossible;
    }

    /** The first call of the goal on the way, nearest first. */
    public Optional<JavaCodeUnitAccess<?>> from(JavaCodeUnit start) {
        if (!isPossible || fruitless.contains(start)) {
            return Optional.empty();
        }
        Set<JavaCodeUnit> seen = new HashSet<>(Set.of(start));
        Deque<JavaCodeUnit> open = new ArrayDeque<>(seen);
        while (!open.isEmpty()) {
            for (JavaCodeUnitAccess<?> call : calls(open.removeFirst())) {
                if (goal.isCalledBy(call)) {
                    return Optional.of(call);
                }
                targets(call)
                        .filter(target -> !barrier.test(target) && !fruitless.contains(target))
                        .filter(seen::add)
                        .forEach(open::addLast);
            }
        }
        fruitless.addAll(seen);
        return Optional.empty();
    }

    /** The goal, if this call is one or leads to one. */
    public Optional<JavaCodeUnitAccess<?>> through(JavaCodeUnitAccess<?> call) {
        if (!isPossible) {
            return Optional.empty();
        }
        return goal.isCalledBy(call)
                ? Optional.of(call)
                : targets(call)
                        .filter(target -> !barrier.test(target))
                        .flatMap(target -> from(target).stream())
                        .findFirst();
    }

    /** In the order of their lines. */
    public static List<JavaCodeUnitAccess<?>> calls(JavaCodeUnit caller) {
        return caller.getAccessesFromSelf().stream()
                .<JavaCodeUnitAccess<?>>mapMulti((access, sink) -> {
                    if (access instanceof JavaCodeUnitAccess<?> call) {
                        sink.accept(call);
                    }
                })
                .sorted(Comparator.comparingInt((JavaCodeUnitAccess<?> call) -> call.getLineNumber())
                        .thenComparing(call -> call.getDescription()))
                .toList();
    }

    /** The method that is called, those of the module that may stand in for it, and those that observe the event. */
    private Stream<JavaCodeUnit> targets(JavaCodeUnitAccess<?> call) {
        // Half of all code calls Object's methods, which any class may have of its own.
        List<JavaCodeUnit> called = targets.computeIfAbsent(call.getTargetOwner(), any -> new HashMap<>())
                .computeIfAbsent(call.getTarget().getFullName(), any -> called(call));
        return Stream.concat(called.stream(), events.observersOf(call));
    }

    private static List<JavaCodeUnit> called(JavaCodeUnitAccess<?> call) {
        Stream<JavaCodeUnit> named = call.getTarget().resolveMember().stream().map(JavaCodeUnit.class::cast);
        if (call.getTarget() instanceof ConstructorCallTarget) {
            return Stream.concat(named, toBeRun(call.getTargetOwner())).toList();
        }
        Stream<JavaCodeUnit> overriding = Stream.concat(
                        Stream.of(call.getTargetOwner()), call.getTargetOwner().getAllSubclasses().stream())
                .sorted(Comparator.comparing(JavaClass::getName))
                .flatMap(type -> overriding(type, call).stream());
        return Stream.concat(named, overriding).toList();
    }

    private static Stream<JavaCodeUnit> toBeRun(JavaClass made) {
        return Stream.of(Runnable.class, Callable.class)
                .filter(made::isAssignableTo)
                .flatMap(type -> Stream.of(type.getMethods()))
                .flatMap(method -> made.tryGetMethod(method.getName()).stream());
    }

    private static Optional<? extends JavaCodeUnit> overriding(JavaClass type, JavaCodeUnitAccess<?> call) {
        return type.tryGetMethod(
                call.getTarget().getName(),
                call.getTarget().getRawParameterTypes().stream()
                        .map(JavaClass::getName)
                        .toArray(String[]::new));
    }
}
