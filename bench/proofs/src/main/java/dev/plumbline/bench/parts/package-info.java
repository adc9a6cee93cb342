/** What a run needs around an app: a database that can be stopped, a provider that says what it is told to, callers. */
@NullMarked
package dev.plumbline.bench.parts;

import org.jspecify.annotations.NullMarked;
