package dev.plumbline.cli.interview;

import java.io.IOException;
import java.time.Duration;
import org.jline.utils.NonBlockingReader;

/** Reads for somebody else, and knows when all that was typed has been read and more is waited for. */
final class WatchedReader extends NonBlockingReader {

    private final NonBlockingReader reader;
    private long typed;
    private long read;
    private boolean isIdle;
    private boolean isClosed;

    WatchedReader(NonBlockingReader reader) {
        this.reader = reader;
    }

    /** Is told before the characters arrive. */
    synchronized void typing(int characters) {
        typed += characters;
        isIdle = false;
    }

    /** The reader has gone: nobody will read what comes. */
    synchronized void finished() {
        isClosed = true;
        notifyAll();
    }

    /** Waits until everything was read and acted on. */
    synchronized boolean awaitIdle(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        while (!isClosed && !(isIdle && read == typed)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                return false;
            }
            wait(left);
        }
        return true;
    }

    /** Nothing is there to be read, and this is no look at what follows an Esc: the reader has done its work. */
    @Override
    protected int read(long timeout, boolean isPeek) throws IOException {
        int found = isPeek ? reader.peek(timeout) : reader.read(1);
        if (isPeek) {
            return found;
        }
        if (found == READ_EXPIRED) {
            idle();
            found = reader.read(timeout);
        }
        if (found >= 0) {
            count();
        }
        return found;
    }

    private synchronized void idle() {
        isIdle = read == typed;
        notifyAll();
    }

    private synchronized void count() {
        read++;
        isIdle = false;
    }

    @Override
    public int readBuffered(char[] buffer, int offset, int length, long timeout) {
        throw new UnsupportedOperationException("the interview reads key by key");
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
