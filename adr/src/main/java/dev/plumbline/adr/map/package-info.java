/** Where a team stands: which option wins as two answers vary, exactly, and how far the borders are. Draws nothing. */
@NullMarked
package dev.plumbline.adr.map;

import org.jspecify.annotations.NullMarked;
