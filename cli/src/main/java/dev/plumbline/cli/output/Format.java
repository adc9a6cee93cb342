package dev.plumbline.cli.output;

/** How a result is printed. The names are what a user types. */
public enum Format {
    text,
    json
}
