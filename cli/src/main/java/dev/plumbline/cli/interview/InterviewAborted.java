package dev.plumbline.cli.interview;

/** The person left in the middle, with Ctrl-C or Ctrl-D. Nothing has been written. */
public final class InterviewAborted extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InterviewAborted() {
        super("the interview was left", null, true, false);
    }
}
