/** Draws maps of decisions, and says in words what they show. */
@NullMarked
package dev.plumbline.templates.map;

import org.jspecify.annotations.NullMarked;
