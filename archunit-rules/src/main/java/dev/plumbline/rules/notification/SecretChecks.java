package dev.plumbline.rules.notification;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import dev.plumbline.adr.source.FileTree;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.rules.check.CallPaths;
import dev.plumbline.rules.check.Goal;
import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.Settings;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.configuration.Configuration;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where secrets are, and how what was made with them is compared. */
public final class SecretChecks {

    private static final NameLists NAMES = NameLists.beside(SecretChecks.class);
    private static final Goal COMPARING = Goal.of(NAMES.map("comparing"));
    private static final Goal SIGNING = Goal.of(NAMES.map("signing"));
    private static final Set<String> SECRET_SETTINGS = NAMES.list("secret-settings");
    private static final Set<String> KEY_STORES = NAMES.list("key-stores");
    private static final Set<String> TEXT_OR_BYTES = Set.of("byte[]", "String");

    /** How far a signature is followed from the method that makes it: into hexadecimal digits, say. */
    private static final int FAR = 3;

    private static final Pattern PRIVATE_KEY = Pattern.compile(
            "-----BEGIN [A-Z ]*PRIVATE KEY-----(?:\\s|\\\\n|\")*[A-Za-z0-9+/]{16}|\"d\"\\s*:\\s*\"[\\w-]{20,}\"");

    /** In bytes. A file with a key is small. */
    private static final long LARGEST = 1 << 18;

    private static final Pattern PACKED = Pattern.compile("^(?:.*/)?src/main/");

    private SecretChecks() {}

    /** Whoever measures for how long two signatures are compared finds the right one sign by sign. */
    public static List<Violation> signaturesAreComparedInConstantTime(Subject subject) {
        if (SIGNING.calls(subject).findAny().isEmpty()) {
            return List.of();
        }
        // Many methods compare more than once.
        Map<JavaCodeUnit, Optional<JavaCodeUnitAccess<?>>> made = new HashMap<>();
        return COMPARING
                .calls(subject)
                .flatMap(comparison -> made
                        .computeIfAbsent(comparison.getOrigin(), SecretChecks::signatureIn)
                        .map(call -> Subject.violation(comparison)
                                .with(", beside what makes a signature: " + Subject.description(call)))
                        .stream())
                .toList();
    }

    private static Optional<JavaCodeUnitAccess<?>> signatureIn(JavaCodeUnit unit) {
        return signatureIn(unit, FAR);
    }

    /** The first call that makes one, itself or by others that give it back. */
    private static Optional<JavaCodeUnitAccess<?>> signatureIn(JavaCodeUnit unit, int depth) {
        return CallPaths.calls(unit).stream()
                .filter(call -> SIGNING.isCalledBy(call) || givesBackSignature(call, depth))
                .findFirst();
    }

    private static boolean givesBackSignature(JavaCodeUnitAccess<?> call, int depth) {
        return depth > 0
                && call.getTarget()
                        .resolveMember()
                        .map(JavaCodeUnit.class::cast)
                        .filter(unit ->
                                TEXT_OR_BYTES.contains(unit.getRawReturnType().getSimpleName()))
                        .flatMap(unit -> signatureIn(unit, depth - 1))
                        .isPresent();
    }

    /** What is in the repository is known to everybody who ever had it, and stays in its history. */
    public static List<Violation> noSecretIsInTheRepository(Subject subject) {
        return Stream.of(literal(subject), files(subject), text(subject))
                .flatMap(violations -> violations)
                .toList();
    }

    private static Stream<Violation> literal(Subject subject) {
        Settings settings = new Settings(subject);
        return subject.configuration()
                .filter(Configuration.Entry::isForProduction)
                .filter(entry -> SECRET_SETTINGS.stream().anyMatch(entry.key().toLowerCase(Locale.ROOT)::matches))
                .filter(entry -> settings.values(entry.value()).stream().anyMatch(value -> isLiteral(value.text())))
                .map(Subject::violation);
    }

    private static boolean isLiteral(String value) {
        return !value.isBlank() && !value.contains("${") && !value.contains("#{");
    }

    private static Stream<Violation> files(Subject subject) {
        return subject.module().modules().stream()
                .filter(module -> Files.isDirectory(module.directory().resolve("src/main")))
                .flatMap(module -> FileTree.files(module.directory().resolve("src/main")).stream()
                        .flatMap(file -> key(file).map(line -> key(module.named(file), line)).stream()));
    }

    private static Stream<Violation> text(Subject subject) {
        return subject.module().written().file().stream()
                .filter(file ->
                        PACKED.matcher(file.name()).find() && file.text().length() <= LARGEST)
                .flatMap(file -> key(file.name(), file.text()).map(line -> key(file.name(), line)).stream());
    }

    private static Violation key(String file, int line) {
        return Violation.inFile(file, line, "there is a private key, or a store of keys");
    }

    private static Optional<Integer> key(Path file) {
        return file.toFile().length() > LARGEST
                ? Optional.empty()
                : key(file.toString(), new String(TextFile.bytes(file), StandardCharsets.ISO_8859_1));
    }

    /** The line that a private key begins in; the first where a file is nothing but a store of keys. */
    private static Optional<Integer> key(String file, String text) {
        if (KEY_STORES.stream().anyMatch(file.toLowerCase(Locale.ROOT)::endsWith)) {
            return Optional.of(1);
        }
        var found = PRIVATE_KEY.matcher(text);
        return found.find()
                ? Optional.of(1
                        + (int) text.substring(0, found.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count())
                : Optional.empty();
    }
}
