package dev.plumbline.cli;

/** What the program tells its caller. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** Checked and found wanting, or no option fits. */
    static final int WANTING = 1;
    /** Wrong usage or input. */
    static final int USAGE = 2;
    /** Our own fault. */
    static final int FAULT = 70;
    /** Left with Ctrl-C. */
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
