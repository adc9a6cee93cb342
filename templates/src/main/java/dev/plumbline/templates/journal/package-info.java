/** How files get to disk: all of them or none, whatever happens on the way. */
@NullMarked
package dev.plumbline.templates.journal;

import org.jspecify.annotations.NullMarked;
