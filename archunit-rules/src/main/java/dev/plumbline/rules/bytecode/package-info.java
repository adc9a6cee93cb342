/** The class files of a project: which there are, what they name, and whether they are what the sources say. */
@NullMarked
package dev.plumbline.rules.bytecode;

import org.jspecify.annotations.NullMarked;
