/** Text that people wrote, with the line and column of every part of it, and what is wrong with it. */
@NullMarked
package dev.plumbline.adr.source;

import org.jspecify.annotations.NullMarked;
