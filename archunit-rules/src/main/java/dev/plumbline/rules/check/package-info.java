/** What rules look for, and the libraries they know by name. */
@NullMarked
package dev.plumbline.rules.check;

import org.jspecify.annotations.NullMarked;
