/** What is proved of the reference apps, each proof on a stage of its own. */
@NullMarked
package dev.plumbline.bench.proofs;

import org.jspecify.annotations.NullMarked;
