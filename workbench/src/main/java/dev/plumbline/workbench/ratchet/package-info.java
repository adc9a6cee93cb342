/** What a change weakens, held against an earlier revision that it cannot edit. */
@NullMarked
package dev.plumbline.workbench.ratchet;

import org.jspecify.annotations.NullMarked;
