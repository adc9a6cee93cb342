/** The check as a goal of Maven. */
@NullMarked
package dev.plumbline.maven;

import org.jspecify.annotations.NullMarked;
