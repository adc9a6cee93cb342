/** Templates and what goes into them: from a decision to text. */
@NullMarked
package dev.plumbline.templates.render;

import org.jspecify.annotations.NullMarked;
