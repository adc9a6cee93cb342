/** What the commands print: for people and for machines. */
@NullMarked
package dev.plumbline.cli.output;

import org.jspecify.annotations.NullMarked;
