package [=package];

/** Keeps files in a bucket. */
final class Bucket {}
