/** What the use cases give out as JSON. */
@NullMarked
package dev.plumbline.workbench.document;

import org.jspecify.annotations.NullMarked;
