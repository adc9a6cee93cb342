package dev.plumbline.cli;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;

/** Runs the methods of a class that some framework would run as tests, in a JVM of its own. */
final class OneTest {

    private OneTest() {}

    public static void main(String[] arguments) throws Throwable {
        Class<?> type = Class.forName(arguments[0]);
        var constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        Object test = constructor.newInstance();
        List<Method> methods = Stream.of(type.getDeclaredMethods())
                .filter(method -> Stream.of(method.getAnnotations())
                        .anyMatch(annotation ->
                                annotation.annotationType().getSimpleName().equals("Test")))
                .toList();
        if (methods.size() != 1) {
            throw new IllegalStateException(type + " has " + methods.size() + " tests");
        }
        methods.get(0).setAccessible(true);
        try {
            methods.get(0).invoke(test);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
