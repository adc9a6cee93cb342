/** Where answers come from: files, options, standard input. */
@NullMarked
package dev.plumbline.cli.answers;

import org.jspecify.annotations.NullMarked;
