/** What this program was built with. */
@NullMarked
package dev.plumbline.workbench;

import org.jspecify.annotations.NullMarked;
