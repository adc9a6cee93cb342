/** Asks a team what a decision depends on. */
@NullMarked
package dev.plumbline.cli.interview;

import org.jspecify.annotations.NullMarked;
