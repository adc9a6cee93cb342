/** What build files of Gradle say, as far as it is written plainly: they are programs, and are not run here. */
@NullMarked
package dev.plumbline.rules.gradle;

import org.jspecify.annotations.NullMarked;
