/** What a distribution has that a build does not make: completions, pages of the manual, and a jar in one order. */
@NullMarked
package dev.plumbline.cli.distribution;

import org.jspecify.annotations.NullMarked;
