package dev.plumbline.cli;

import picocli.CommandLine.Command;

/** What a catalog says, and whether it is sound. */
@Command(
        name = "catalog",
        description = "Shows the questions, options and rules that decisions are made by, and checks your own.",
        subcommands = {CatalogCheckCommand.class, CatalogShowCommand.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        footerHeading = "%nExample:%n",
        footer = "  plumbline catalog show")
public final class CatalogCommand {}
