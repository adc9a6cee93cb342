/** A small file that changes a catalog: merged into its text, so that every part keeps its own file, line and column. */
@NullMarked
package dev.plumbline.adr.overlay;

import org.jspecify.annotations.NullMarked;
