/** Jars, laid out so that they can be checked as projects are. */
@NullMarked
package dev.plumbline.checker.jar;

import org.jspecify.annotations.NullMarked;
