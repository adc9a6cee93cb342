/** What a project that carries out one kind of decision is made of. */
@NullMarked
package dev.plumbline.templates.kit;

import org.jspecify.annotations.NullMarked;
