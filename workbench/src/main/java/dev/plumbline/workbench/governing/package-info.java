/** Which decisions govern which files, and whose files they are. */
@NullMarked
package dev.plumbline.workbench.governing;

import org.jspecify.annotations.NullMarked;
