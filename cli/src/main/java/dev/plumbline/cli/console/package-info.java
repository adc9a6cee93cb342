/** The world around a command. */
@NullMarked
package dev.plumbline.cli.console;

import org.jspecify.annotations.NullMarked;
