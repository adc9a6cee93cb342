package dev.plumbline.rules.source;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * What a source of Java names, as its class file will: read by the JDK's own parser, without a class path. What only a
 * class path tells is left out: the type behind a name that an import with a star may bring, of a value that is never
 * written down, of a constant that the compiler copies.
 *
 * @param types those it uses by an import or by their full name
 * @param texts its constants that stand alone
 * @param unread what could not be told, each as a clause
 */
public record JavaNames(List<Named> types, List<Named> texts, List<String> unread) {

    public JavaNames {
        types = List.copyOf(types);
        texts = List.copyOf(texts);
        unread = List.copyOf(unread);
    }

    /**
     * A name or a text, where it stands.
     *
     * @param name of a type, as class files call it; or the text
     * @param by the full name of the class that it stands in
     * @param line from 1
     */
    public record Named(String name, String by, int line) {}

    /** A text that is no Java, or that there is no parser for. */
    public static final class UnreadException extends Exception {

        private static final long serialVersionUID = 1L;

        UnreadException(String message) {
            super(message);
        }
    }

    /**
     * Reads a text.
     *
     * @throws UnreadException if it is no Java, or this Java brings no parser
     */
    public static JavaNames of(String text) throws UnreadException {
        JavaCompiler compiler = Optional.ofNullable(ToolProvider.getSystemJavaCompiler())
                .orElseThrow(() -> new UnreadException("this Java is no JDK and brings no parser"));
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        try (JavaFileManager files = new WithoutPlugins(compiler.getStandardFileManager(null, null, null))) {
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, problems, List.of("-proc:none"), null, List.of(new Text(text)));
            CompilationUnitTree unit = task.parse().iterator().next();
            Optional<String> broken = problems.getDiagnostics().stream()
                    .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                    .map(problem -> "line " + problem.getLineNumber() + ": " + problem.getMessage(Locale.ENGLISH))
                    .findFirst();
            if (broken.isPresent()) {
                throw new UnreadException("it is no Java: " + broken.get());
            }
            return NameScanner.read(unit, Trees.instance(task));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The parser looks for plug-ins of its own in every jar of the class path, even if none is asked for. */
    private static final class WithoutPlugins extends ForwardingJavaFileManager<JavaFileManager> {

        WithoutPlugins(JavaFileManager files) {
            super(files);
        }

        @Override
        public ClassLoader getClassLoader(Location location) {
            return ClassLoader.getPlatformClassLoader();
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String text) {
            super(URI.create("text:///Text.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
