/** Which rules there are, and which design each of them belongs to. */
@NullMarked
package dev.plumbline.rules.rule;

import org.jspecify.annotations.NullMarked;
