/** What a project brings along from before: violations that are known, and those that somebody agreed to. */
@NullMarked
package dev.plumbline.rules.past;

import org.jspecify.annotations.NullMarked;
