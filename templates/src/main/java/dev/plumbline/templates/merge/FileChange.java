package dev.plumbline.templates.merge;

/** What happens to one file of a project when it is regenerated. */
public sealed interface FileChange {

    String path();

    /** It is new. */
    record Create(String path) implements FileChange {}

    /** The team deleted it, and Plumbline cannot work without it, so it is written again. */
    record Restore(String path) implements FileChange {}

    /** Nobody touched it, so the new version takes its place. */
    record Replace(String path) implements FileChange {}

    /** It is no longer part of the project, and nobody touched it. */
    record Delete(String path) implements FileChange {}

    /** The team touched it: it stays, and the new version is put beside it as {@code beside}. */
    record KeepBoth(String path, String beside) implements FileChange {}

    /** It is no longer part of the project, but the team touched it: it stays. */
    record KeepOrphan(String path) implements FileChange {}

    /** It is no longer part of the project, and nobody touched it, but a file that stays needs it: it stays too. */
    record KeepNeeded(String path, String by) implements FileChange {}

    /** The team deleted it: it is not brought back. */
    record StayDeleted(String path) implements FileChange {}

    /** A few lines of it change, and the rest stays as the team left it. */
    record Edit(String path, String what) implements FileChange {}
}
