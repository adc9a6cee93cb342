package dev.plumbline.adr.catalog;

/**
 * Something options are scored on.
 *
 * @param weight in points of 100; the weights of a catalog add up to 100
 * @param standardWeight the one the catalog comes with; differs from {@code weight} if an overlay changed that
 * @param best what 10 points mean
 * @param worst what 0 points mean
 */
public record Criterion(String id, String title, int weight, int standardWeight, String best, String worst) {}
