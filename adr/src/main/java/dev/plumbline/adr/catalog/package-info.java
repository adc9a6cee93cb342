/** The data that defines one kind of decision: questions, facts, options, vetoes and criteria. */
@NullMarked
package dev.plumbline.adr.catalog;

import org.jspecify.annotations.NullMarked;
