package dev.plumbline.adr.overlay;

/**
 * One thing an overlay does to a catalog.
 *
 * @param path of what it touches, such as {@code options.cron.vetoes.outbox-too-slow}
 * @param isRemoval whether it is gone
 * @param text in words, as part of a sentence: {@code operations weighs 40 instead of 30}
 */
public record OverlayChange(String path, boolean isRemoval, String text) {}
