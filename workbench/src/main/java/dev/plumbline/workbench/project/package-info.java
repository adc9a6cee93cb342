/** What commands do with projects: create one, change one. */
@NullMarked
package dev.plumbline.workbench.project;

import org.jspecify.annotations.NullMarked;
