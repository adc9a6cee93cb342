/** Sources, read without a compiler: what they declare, and their code without comments and texts. */
@NullMarked
package dev.plumbline.rules.source;

import org.jspecify.annotations.NullMarked;
