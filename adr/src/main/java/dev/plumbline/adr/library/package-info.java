/** The libraries that rules know by name: which they are, and the file that says so. */
@NullMarked
package dev.plumbline.adr.library;

import org.jspecify.annotations.NullMarked;
