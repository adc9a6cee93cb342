/** The designs beside what they are made of, in one run. */
@NullMarked
package dev.plumbline.bench.designs;

import org.jspecify.annotations.NullMarked;
