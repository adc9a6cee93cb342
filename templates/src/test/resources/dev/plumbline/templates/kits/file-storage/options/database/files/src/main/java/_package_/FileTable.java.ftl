package [=package];

/** Keeps files in a table. */
final class FileTable {}
