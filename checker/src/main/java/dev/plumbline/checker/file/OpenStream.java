package dev.plumbline.checker.file;

import dev.plumbline.checker.file.OutputFile.Target;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A pipe, a device, or a file that somebody has opened already. It is opened when it is named, and closed when written. */
record OpenStream(Path named, FileChannel channel) implements OutputFile {

    /** To open a pipe that somebody reads takes no time; a busy machine may take some. */
    private static final int SECONDS_TO_OPEN = 2;

    private static final int KIND = 0170000;
    private static final int DISK = 0060000;
    private static final int PIPE = 0010000;

    static OpenStream to(Path named, Path file) {
        try {
            int kind = kind(file);
            if (kind == DISK) {
                throw Target.refused(named, "this is a disk, which would be overwritten", "name a file with --output");
            }
            return new OpenStream(named, kind == PIPE ? openPipe(named, file) : open(file));
        } catch (IOException e) {
            throw Target.refused(named, "this cannot be written: " + e.getMessage(), "name another file");
        }
    }

    /** Nothing there is cut off: a file that is open already may have been written to. */
    private static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND);
    }

    private static int kind(Path file) throws IOException {
        boolean tells = file.getFileSystem().supportedFileAttributeViews().contains("unix");
        return tells ? (Integer) Files.getAttribute(file, "unix:mode") & KIND : 0;
    }

    /** The system lets nobody open a pipe for writing until somebody reads it, and would wait for that for ever. */
    private static FileChannel openPipe(Path named, Path file) throws IOException {
        CompletableFuture<FileChannel> opened = new CompletableFuture<>();
        Thread opener = new Thread(
                () -> {
                    try {
                        opened.complete(open(file));
                    } catch (IOException | RuntimeException e) {
                        opened.completeExceptionally(e);
                    }
                },
                "opens " + named);
        opener.setDaemon(true);
        opener.start();
        try {
            return opened.get(SECONDS_TO_OPEN, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            letGo(file, opened);
            throw Target.refused(
                    named, "this is a pipe that nobody reads", "start what reads it first, or name a file");
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Reads the pipe for a moment, so that the thread that waits for a reader comes to its end. */
    private static void letGo(Path file, CompletableFuture<FileChannel> opened) throws IOException {
        try (FileChannel reader = FileChannel.open(file, StandardOpenOption.READ)) {
            opened.join().close();
        }
    }

    @Override
    public void write(String text) {
        try (channel) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("not all of it was written to " + named + ": " + e.getMessage(), e);
        }
    }
}
