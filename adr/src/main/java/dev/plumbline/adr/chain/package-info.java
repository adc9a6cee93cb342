/** Holds records to what the answers of a project decide. */
@NullMarked
package dev.plumbline.adr.chain;

import org.jspecify.annotations.NullMarked;
