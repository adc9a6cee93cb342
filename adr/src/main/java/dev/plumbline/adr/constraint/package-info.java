/** Questions, answers, and the constraints of a team: what stands in {@code plumbline.yaml}. */
@NullMarked
package dev.plumbline.adr.constraint;

import org.jspecify.annotations.NullMarked;
