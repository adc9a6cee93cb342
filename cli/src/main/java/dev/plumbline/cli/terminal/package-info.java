/** Drawing in place below the prompt, and reading keys, on the terminal a person sits at. */
@NullMarked
package dev.plumbline.cli.terminal;

import org.jspecify.annotations.NullMarked;
