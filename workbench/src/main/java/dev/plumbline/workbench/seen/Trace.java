package dev.plumbline.workbench.seen;

/**
 * Something that a project has: a dependency, a setting, a type that its code names, the host of an address, or the image
 * of a container.
 *
 * @param name as the project writes it, without what can be a secret
 * @param file relative to the project
 * @param line from 1; 0 if the whole file is meant
 */
public record Trace(String name, String file, int line) {

    /** Where it is now: {@code pom.xml:41 (org.acme:client)}. */
    public String place() {
        return file + (line > 0 ? ":" + line : "") + " (" + name + ")";
    }

    /** Where it is, as long as nobody counts lines. */
    String lasting() {
        return file + " (" + name + ")";
    }
}
