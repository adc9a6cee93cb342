/** What commands do with projects: create one, change one. */
@NullMarked
package dev.plumbline.cli.project;

import org.jspecify.annotations.NullMarked;
