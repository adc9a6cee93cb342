/** Changing a project that a team has worked on, without losing their work. */
@NullMarked
package dev.plumbline.templates.merge;

import org.jspecify.annotations.NullMarked;
