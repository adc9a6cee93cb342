/** JSON that is given out, and the schemas of it, from one description. */
@NullMarked
package dev.plumbline.checker.json;

import org.jspecify.annotations.NullMarked;
