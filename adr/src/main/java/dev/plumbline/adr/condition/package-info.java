/** Conditions and formulas of a catalog, and what they say when some of what they ask about is still open. */
@NullMarked
package dev.plumbline.adr.condition;

import org.jspecify.annotations.NullMarked;
