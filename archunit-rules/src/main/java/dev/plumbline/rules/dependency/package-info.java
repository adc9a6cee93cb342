/** What a project depends on, by its build files and by the libraries themselves. */
@NullMarked
package dev.plumbline.rules.dependency;

import org.jspecify.annotations.NullMarked;
