/** Rules that hold a module to the decisions in its {@code docs/decisions}. */
@NullMarked
package dev.plumbline.rules;

import org.jspecify.annotations.NullMarked;
