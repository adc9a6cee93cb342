/**
 * Questions on a terminal. A prompt is a value: a key makes another prompt of it, and how it looks follows from
 * what it is. {@link Asker} is the only part that does anything.
 */
@NullMarked
package dev.plumbline.cli.terminal.prompt;

import org.jspecify.annotations.NullMarked;
