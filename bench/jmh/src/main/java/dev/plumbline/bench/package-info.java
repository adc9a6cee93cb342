/** How long deciding takes. */
@NullMarked
package dev.plumbline.bench;

import org.jspecify.annotations.NullMarked;
