/** What came of a check, as people, build servers and code hosts read it. */
@NullMarked
package dev.plumbline.checker.format;

import org.jspecify.annotations.NullMarked;
