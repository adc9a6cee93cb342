/** From constraints to a decision that can be checked. */
@NullMarked
package dev.plumbline.adr.decision;

import org.jspecify.annotations.NullMarked;
