package dev.plumbline.maven;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.checker.Checker;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.file.OutputFile;
import dev.plumbline.checker.format.ReportFormat;
import dev.plumbline.rules.bytecode.Compared;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Holds compiled code, its configuration and its build to the accepted records in {@code docs/decisions}. In a build of
 * several modules it does so once, in the last of them, because then all of them are compiled.
 */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.RUNTIME,
        threadSafe = true)
public final class CheckMojo extends AbstractMojo {

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private @Nullable MavenSession session;

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private @Nullable MavenProject project;

    @Parameter(defaultValue = "${plugin}", readonly = true, required = true)
    private @Nullable PluginDescriptor plugin;

    /** How the report in {@link #output} is written: text, json, sarif, junit or github. */
    @Parameter(property = "plumbline.format", defaultValue = "text")
    private ReportFormat format = ReportFormat.text;

    /** A file for the report; what is violated is in the log as well. */
    @Parameter(property = "plumbline.output")
    private @Nullable File output;

    /** Check class files that are older than their sources too, where times say nothing. */
    @Parameter(property = "plumbline.trustClasses", defaultValue = "false")
    private boolean trustClasses;

    /** Fail on a warning, too: an answer that was to be confirmed by a day that has passed. */
    @Parameter(property = "plumbline.strict", defaultValue = "false")
    private boolean strict;

    @Override
    public void execute() throws MojoExecutionException, MojoFailureException {
        MavenSession reactor = Objects.requireNonNull(session);
        List<MavenProject> projects = reactor.getProjects();
        if (!projects.get(projects.size() - 1).equals(project)) {
            getLog().info("Records are checked in the last module, when all of them are compiled.");
            return;
        }
        List<Path> classPath = projects.stream()
                .flatMap(module -> module.getArtifacts().stream())
                .map(Artifact::getFile)
                .filter(Objects::nonNull)
                .map(File::toPath)
                .toList();
        Path root = reactor.getTopLevelProject().getBasedir().toPath();
        List<ProjectCheck> checks = new Checker(
                        classPath,
                        LocalDate.now(ZoneId.systemDefault()),
                        trustClasses ? Compared.TYPES : Compared.TYPES_AND_TIMES)
                .checkFolder(root);
        write(checks);
        String report = ReportFormat.text.report(checks, version());
        if (checks.stream().anyMatch(check -> check.problem().isPresent())) {
            throw new MojoExecutionException("\n\n" + report);
        }
        if (!checks.stream().allMatch(check -> check.isPassed(strict))) {
            throw new MojoFailureException("\n\n" + report);
        }
        report.lines().forEach(getLog()::info);
    }

    private void write(List<ProjectCheck> checks) throws MojoExecutionException {
        if (output == null) {
            return;
        }
        try {
            Files.createDirectories(output.toPath().toAbsolutePath().getParent());
            OutputFile.at(output.toPath()).write(format.report(checks, version()));
        } catch (IOException | UncheckedIOException | InvalidInputException e) {
            throw new MojoExecutionException("the report cannot be written to " + output, e);
        }
    }

    private String version() {
        return Objects.requireNonNull(plugin).getVersion();
    }
}
