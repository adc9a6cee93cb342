/** The commands. Each reads its options, makes one call and prints. */
@NullMarked
package dev.plumbline.cli;

import org.jspecify.annotations.NullMarked;
