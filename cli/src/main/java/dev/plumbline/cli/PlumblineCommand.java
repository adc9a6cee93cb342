package dev.plumbline.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself. */
@Command(
        name = "plumbline",
        description = "Asks a team about its constraints, decides in the open which design fits, scaffolds it,"
                + " records why, and keeps the code true to the record.",
        mixinStandardHelpOptions = true,
        versionProvider = VersionText.class,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  plumbline interview")
public final class PlumblineCommand {

    /** In the order of the help. */
    static final List<Class<?>> COMMANDS = List.of(
            InterviewCommand.class,
            AdoptCommand.class,
            DecideCommand.class,
            ExplainCommand.class,
            WhatIfCommand.class,
            MapCommand.class,
            RegenerateCommand.class,
            CheckCommand.class,
            GovernsCommand.class,
            AgentsCommand.class,
            McpCommand.class,
            CatalogCommand.class,
            SchemaCommand.class,
            HelpCommand.class);

    @Option(
            names = "--verbose",
            description = "Show a stack trace when something goes wrong.",
            scope = ScopeType.INHERIT)
    boolean verbose;
}
