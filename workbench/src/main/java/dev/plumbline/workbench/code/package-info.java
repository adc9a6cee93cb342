/** What a project that somebody else wrote consists of: its sources, its build, and what it is called. */
@NullMarked
package dev.plumbline.workbench.code;

import org.jspecify.annotations.NullMarked;
