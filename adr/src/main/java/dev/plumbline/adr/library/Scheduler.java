package dev.plumbline.adr.library;

import java.util.List;

/**
 * What makes a method run by schedule.
 *
 * @param library its packages are annotations
 * @param containers annotations that hold several of those
 */
public record Scheduler(Library library, List<String> containers) {

    public Scheduler {
        containers = List.copyOf(containers);
    }
}
