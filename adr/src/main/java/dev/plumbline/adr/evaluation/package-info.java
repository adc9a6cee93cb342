/** What comes out of answers: truth of conditions, points, winners. For settled answers and open ones alike. */
@NullMarked
package dev.plumbline.adr.evaluation;

import org.jspecify.annotations.NullMarked;
