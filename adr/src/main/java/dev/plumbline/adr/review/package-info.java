/** What is doubtful about a catalog that can be read: rules that never apply, questions nobody asks, old figures. */
@NullMarked
package dev.plumbline.adr.review;

import org.jspecify.annotations.NullMarked;
