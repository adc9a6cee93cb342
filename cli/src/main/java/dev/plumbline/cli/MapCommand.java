package dev.plumbline.cli;

import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.map.DecisionMap;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.checker.file.OutputFile;
import dev.plumbline.cli.answers.AnswerOptions;
import dev.plumbline.cli.answers.AxisOptions;
import dev.plumbline.cli.console.Console;
import dev.plumbline.cli.output.MapFormat;
import dev.plumbline.cli.output.MapText;
import dev.plumbline.templates.map.MapSvg;
import dev.plumbline.workbench.deciding.TeamAnswers;
import dev.plumbline.workbench.document.MapJson;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws which option wins as two answers vary, and where the team stands. */
@Command(
        name = "map",
        description = "Draws which option wins as two answers vary, where you stand, and the nearest borders. Without"
                + " --answers it takes plumbline.yaml in this folder, if there is one.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:drawn", "2:wrong usage or input"},
        footerHeading = "%nExamples:%n",
        footer = {
            "  plumbline map",
            "  plumbline map --answers plumbline.yaml --x team.on-call --y volume.per-day --output map.svg"
        })
public final class MapCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private AnswerOptions answers = new AnswerOptions();

    @Mixin
    private AxisOptions axes = new AxisOptions();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "${COMPLETION-CANDIDATES}; if left out, what the output file's name ends in, or text.")
    private @Nullable MapFormat format;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            description =
                    "Write to this file instead of standard output; a plain file is replaced, a pipe or a link written"
                            + " through.")
    private @Nullable Path output;

    @Spec
    private CommandSpec spec;

    @Inject
    public MapCommand(Console console) {
        this.console = console;
        this.spec = CommandSpec.create();
    }

    @Override
    public Integer call() {
        Optional<OutputFile> file = Optional.ofNullable(output)
                .map(path -> OutputFile.at(console.directory().resolve(path)));
        refuseOtherPictures();
        TeamAnswers given = answers.given(console);
        axes.check(given.catalog());
        Decided decided = given.decide();
        String drawn = draw(
                axes.of(decided), decided.decision().constraints().project().name());
        file.ifPresentOrElse(target -> target.write(drawn), () -> console.out().print(drawn));
        console.out().flush();
        return ExitCode.DONE;
    }

    /** A file called map.png must not hold anything else. */
    private void refuseOtherPictures() {
        if (output != null && format == null && MapFormat.isOtherPicture(output.toString())) {
            throw new InvalidInputException(
                    Location.wholeFile(output.toString()),
                    "maps are drawn as SVG only",
                    "name a file that ends in .svg, .json or .txt");
        }
    }

    private String draw(DecisionMap map, String team) {
        return switch (format()) {
            case json -> MapJson.of(map) + "\n";
            case svg -> MapSvg.of(map, team);
            case text -> {
                Ansi ansi = output == null ? spec.commandLine().getColorScheme().ansi() : Ansi.OFF;
                yield String.join("\n", MapText.lines(map, ansi, console.width(), console.environment())) + "\n";
            }
        };
    }

    private MapFormat format() {
        return Optional.ofNullable(format)
                .or(() -> Optional.ofNullable(output).flatMap(path -> MapFormat.ofFile(path.toString())))
                .orElse(MapFormat.text);
    }
}
