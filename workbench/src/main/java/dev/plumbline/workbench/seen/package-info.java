/** What a project that exists answers by itself: what is found in it, and which questions that answers. */
@NullMarked
package dev.plumbline.workbench.seen;

import org.jspecify.annotations.NullMarked;
