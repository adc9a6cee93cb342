/** A project as its build files lay it out: its modules with their folders, and what they depend on. */
@NullMarked
package dev.plumbline.rules.project;

import org.jspecify.annotations.NullMarked;
