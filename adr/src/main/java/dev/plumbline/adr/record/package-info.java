/** Records of decisions: what the machine reads of them, the log they are in, and how one replaces another. */
@NullMarked
package dev.plumbline.adr.record;

import org.jspecify.annotations.NullMarked;
