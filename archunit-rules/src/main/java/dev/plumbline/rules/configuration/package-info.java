/** What the files of a project configure, in every form that is read here. */
@NullMarked
package dev.plumbline.rules.configuration;

import org.jspecify.annotations.NullMarked;
