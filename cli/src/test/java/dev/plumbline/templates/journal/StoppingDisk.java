package dev.plumbline.templates.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/** The real disk, until one of its steps is reached; then something else happens. */
public final class StoppingDisk implements Disk {

    private final Disk real = new LocalDisk();
    private final int last;
    private final Stop stop;
    private int steps;

    /** @param last how many steps go well */
    public StoppingDisk(int last, Stop stop) {
        this.last = last;
        this.stop = stop;
    }

    /** What happens at a step; if it returns, the step is taken. */
    public interface Stop {
        void at(int step) throws IOException;
    }

    /** The program is gone: nothing catches this, and no step is taken any more. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    public int steps() {
        return steps;
    }

    private boolean isStopped() {
        return steps++ >= last;
    }

    private void step() throws IOException {
        if (isStopped()) {
            stop.at(steps);
        }
    }

    @Override
    public void createFolder(Path folder) throws IOException {
        step();
        real.createFolder(folder);
    }

    /** A write that is stopped has written a half. */
    @Override
    public void write(Path file, byte[] content, boolean isExecutable) throws IOException {
        if (isStopped()) {
            if (steps == last + 1) {
                real.write(file, Arrays.copyOf(content, content.length / 2), isExecutable);
            }
            stop.at(steps);
            real.delete(file);
        }
        real.write(file, content, isExecutable);
    }

    @Override
    public void copy(Path from, Path to) throws IOException {
        step();
        real.copy(from, to);
    }

    @Override
    public void permit(Path file, Path like) throws IOException {
        step();
        real.permit(file, like);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
        step();
        real.move(from, to);
    }

    @Override
    public void delete(Path path) throws IOException {
        step();
        real.delete(path);
    }

    @Override
    public void force(Path path) throws IOException {
        step();
    }
}
