/** Jars, laid out so that they can be checked as projects are. */
@org.jspecify.annotations.NullMarked
package dev.plumbline.checker.jar;
