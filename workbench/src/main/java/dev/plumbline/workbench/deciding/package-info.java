/** From answers to a decision, and what can be asked of it. */
@NullMarked
package dev.plumbline.workbench.deciding;

import org.jspecify.annotations.NullMarked;
