package dev.plumbline.rules;

import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.rules.check.TextKind;
import dev.plumbline.rules.configuration.ConfigurationFiles;
import dev.plumbline.rules.gradle.GradleBuild;
import dev.plumbline.rules.project.BuildReach;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.source.Language;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a file of a project is to rules, by its path and the build.
 *
 * @param module that it belongs to; the project's own folder if it is not part of the build
 * @param kind empty if rules look at nothing in it
 * @param reason why they do not, as a clause; empty if they do
 */
record TextPlace(CodeModule module, Optional<TextKind> kind, String reason) {

    private static final String NOT_BUILT = "it is not part of the build";

    /** The folder of sources, and which of them: {@code main}, or those of tests. */
    private static final Pattern SOURCES = Pattern.compile("(?:^|.*/)src/([^/]+)/.*");

    /** @param name relative to the project, with forward slashes */
    static TextPlace of(Path project, BuildReach build, RecordsFolder records, String name) {
        Path file = project.resolve(name);
        Optional<CodeModule> known = build.moduleOf(file);
        CodeModule module = known.orElse(new CodeModule(project, project));
        String inModule = module.directory().relativize(file).toString().replace('\\', '/');
        String own = inModule.substring(inModule.lastIndexOf('/') + 1);
        Matcher sources = SOURCES.matcher(name);
        boolean isPacked = sources.matches() && sources.group(1).equals("main");
        if (sources.matches() && !isPacked) {
            return none(module, "it is below src/" + sources.group(1) + ", and rules look at what is below src/main");
        }
        if (own.equals("pom.xml") || GradleBuild.isScript(own)) {
            return build.isBuiltBy(file) ? some(module, TextKind.BUILD) : none(module, NOT_BUILT);
        }
        if (known.isEmpty()) {
            return none(module, NOT_BUILT);
        }
        if (ConfigurationFiles.areRead(module, inModule)) {
            return some(module, TextKind.CONFIGURATION);
        }
        if (own.endsWith(".java")) {
            return build.compiles(module, file) ? some(module, TextKind.JAVA) : none(module, NOT_BUILT);
        }
        if (Language.of(own).isPresent() || own.endsWith(".groovy") || own.endsWith(".scala")) {
            return none(module, "its language is not read without a compile");
        }
        if (records.holds(name) || name.equals(AnswersFile.NAME)) {
            return none(module, "answers and records are held to each other as a whole");
        }
        return isPacked ? some(module, TextKind.RESOURCE) : none(module, "no rule looks at a file of this kind");
    }

    private static TextPlace some(CodeModule module, TextKind kind) {
        return new TextPlace(module, Optional.of(kind), "");
    }

    private static TextPlace none(CodeModule module, String reason) {
        return new TextPlace(module, Optional.empty(), reason);
    }
}
