/** Which files a project consists of, and how they get to disk: all of them or none. */
@NullMarked
package dev.plumbline.templates.scaffold;

import org.jspecify.annotations.NullMarked;
