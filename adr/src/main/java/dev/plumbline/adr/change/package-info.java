/** What would change a decision: other answers, other weights. */
@NullMarked
package dev.plumbline.adr.change;

import org.jspecify.annotations.NullMarked;
