package dev.plumbline.adr.source;

/**
 * One thing that is wrong with an input.
 *
 * @param problem what is wrong, as a sentence without a full stop
 * @param remedy what would be right, as a sentence without a full stop
 */
public record Diagnostic(Location location, String problem, String remedy) {

    @Override
    public String toString() {
        return location + ": " + problem + (remedy.isEmpty() ? "" : "; " + remedy);
    }
}
