package dev.plumbline.templates.render;

import java.io.StringWriter;

/** Takes what a file of a project may reasonably hold, so that a loop without an end does not fill the memory. */
final class BoundedWriter extends StringWriter {

    /** In characters. */
    private static final int MOST = 8 << 20;

    @Override
    public void write(int c) {
        super.write(c);
        refuseIfTooLong();
    }

    @Override
    public void write(char[] text, int from, int length) {
        super.write(text, from, length);
        refuseIfTooLong();
    }

    @Override
    public void write(String text) {
        super.write(text);
        refuseIfTooLong();
    }

    @Override
    public void write(String text, int from, int length) {
        super.write(text, from, length);
        refuseIfTooLong();
    }

    private void refuseIfTooLong() {
        if (getBuffer().length() > MOST) {
            throw new TooLongException();
        }
    }

    /** The text has more than eight million characters. */
    static final class TooLongException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
