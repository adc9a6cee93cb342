/** Checks projects against their records from outside, without a test in them. */
@NullMarked
package dev.plumbline.checker;

import org.jspecify.annotations.NullMarked;
