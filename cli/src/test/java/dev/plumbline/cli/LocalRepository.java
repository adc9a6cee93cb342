package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Path;

/** The local Maven repository of this build, in which generated projects find what is not their own. */
final class LocalRepository {

    static final Path OF_THIS_BUILD = Path.of(System.getProperty("local.repository", ""));

    private LocalRepository() {}

    /** Jars of an earlier build, left by somebody who built a generated project: Maven would take them for ours. */
    static void forgetEarlierBuilds() throws IOException {
        Repository.delete(OF_THIS_BUILD.resolve("dev/plumbline"));
    }
}
