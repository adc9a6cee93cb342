/** The module that is checked, as rules see it: its classes, its configuration, its pom and its sources. */
@NullMarked
package dev.plumbline.rules.project;

import org.jspecify.annotations.NullMarked;
