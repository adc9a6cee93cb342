package dev.plumbline.adr.source;

import java.util.List;
import java.util.stream.Collectors;

/** An input cannot be used. Carries everything that is wrong with it, each with its place. */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    public InvalidInputException(List<Diagnostic> diagnostics) {
        super(diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")));
        this.diagnostics = List.copyOf(diagnostics);
    }

    public InvalidInputException(Location location, String problem, String remedy) {
        this(List.of(new Diagnostic(location, problem, remedy)));
    }

    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
