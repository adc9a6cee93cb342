package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import dev.plumbline.adr.source.FileTree;
import dev.plumbline.rules.check.CallPaths;
import dev.plumbline.rules.check.Goal;
import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.Settings;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.configuration.Configuration;
import dev.plumbline.rules.project.CodeModules;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where secrets are, and how what was made with them is compared. */
public final class SecretChecks {

    private static final NameLists NAMES = NameLists.beside(SecretChecks.class);
    private static final Goal COMPARING = Goal.of(NAMES.map("comparing"));
    private static final Goal SIGNING = Goal.of(NAMES.map("signing"));
    private static final Set<String> TEXT_OR_BYTES = Set.of("byte[]", "String");

    /** How far a signature is followed from the method that makes it: into hexadecimal digits, say. */
    private static final int FAR = 3;

    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----(?:\\s|\\\\n|\")*[A-Za-z0-9+/]{16}|\"d\"\\s*:\\s*\"[\\w-]{20,}\"");

    /** In bytes. A file with a key is small. */
    private static final long LARGEST = 1 << 18;

    private SecretChecks() {}

    /** Whoever measures for how long two signatures are compared finds the right one sign by sign. */
    public static List<Violation> signaturesAreComparedInConstantTime(Subject subject) {
        if (SIGNING.calls(subject).findAny().isEmpty()) {
            return List.of();
        }
        return COMPARING
                .calls(subject)
                .flatMap(comparison -> CallPaths.calls(comparison.getOrigin()).stream()
                        .filter(call -> makesSignature(call, FAR))
                        .findFirst()
                        .map(made -> Subject.violation(comparison)
                                .with(", beside what makes a signature: " + Subject.description(made)))
                        .stream())
                .toList();
    }

    private static boolean makesSignature(JavaCodeUnitAccess<?> call, int depth) {
        if (SIGNING.isCalledBy(call)) {
            return true;
        }
        return depth > 0
                && call.getTarget()
                        .resolveMember()
                        .map(JavaCodeUnit.class::cast)
                        .filter(unit ->
                                TEXT_OR_BYTES.contains(unit.getRawReturnType().getSimpleName()))
                        .filter(unit ->
                                CallPaths.calls(unit).stream().anyMatch(next -> makesSignature(next, depth - 1)))
                        .isPresent();
    }

    /** What is in the repository is known to everybody who ever had it, and stays in its history. */
    public static List<Violation> noSecretIsInTheRepository(Subject subject) {
        return Stream.concat(literal(subject), files(subject)).toList();
    }

    private static Stream<Violation> literal(Subject subject) {
        Settings settings = new Settings(subject);
        return subject.configuration()
                .filter(Configuration.Entry::isForProduction)
                .filter(entry -> NAMES.list("secret-settings").stream()
                        .anyMatch(entry.key().toLowerCase(Locale.ROOT)::matches))
                .filter(entry -> settings.values(entry.value()).stream().anyMatch(value -> isLiteral(value.text())))
                .map(Subject::violation);
    }

    private static boolean isLiteral(String value) {
        return !value.isBlank() && !value.contains("${") && !value.contains("#{");
    }

    private static Stream<Violation> files(Subject subject) {
        return CodeModules.in(subject.module().directory()).stream()
                .filter(module -> Files.isDirectory(module.directory().resolve("src/main")))
                .flatMap(module -> FileTree.files(module.directory().resolve("src/main")).stream()
                        .flatMap(file -> key(file)
                                .map(line -> Violation.inFile(
                                        module.named(file), line, "there is a private key, or a store of keys"))
                                .stream()));
    }

    /** The line that a private key begins in; the first where a file is nothing but a store of keys. */
    private static Optional<Integer> key(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                return Optional.empty();
            }
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (NAMES.list("key-stores").stream().anyMatch(name::endsWith)) {
                return Optional.of(1);
            }
            String text = Files.readString(file, StandardCharsets.ISO_8859_1);
            var found = PRIVATE_KEY.matcher(text);
            return found.find()
                    ? Optional.of(1
                            + (int) text.substring(0, found.start())
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
