package dev.plumbline.cli;

import dev.plumbline.workbench.Versions;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class VersionText implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {
            "plumbline " + new Versions().own(), "Java " + Runtime.version() + " on " + System.getProperty("os.name")
        };
    }
}
