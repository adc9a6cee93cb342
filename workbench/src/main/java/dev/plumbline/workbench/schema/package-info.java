/** JSON Schemas of what the program reads and prints, so that editors and other programs can check both. */
@NullMarked
package dev.plumbline.workbench.schema;

import org.jspecify.annotations.NullMarked;
