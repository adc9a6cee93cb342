/** Files that users name for results. */
@NullMarked
package dev.plumbline.checker.file;

import org.jspecify.annotations.NullMarked;
