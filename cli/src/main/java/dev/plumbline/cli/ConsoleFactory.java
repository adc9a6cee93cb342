package dev.plumbline.cli;

import dev.plumbline.cli.console.Console;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands with a console, as the injection does in the program. */
record ConsoleFactory(Console console) implements IFactory {

    @Override
    public <K> K create(Class<K> type) throws Exception {
        try {
            return type.getConstructor(Console.class).newInstance(console);
        } catch (NoSuchMethodException e) {
            return CommandLine.defaultFactory().create(type);
        }
    }
}
