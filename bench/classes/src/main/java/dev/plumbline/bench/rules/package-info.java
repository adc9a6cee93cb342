/** How the rules do on many classes, and on code bases that were not written for them. */
@NullMarked
package dev.plumbline.bench.rules;

import org.jspecify.annotations.NullMarked;
