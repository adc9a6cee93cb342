/** What stands in a project for assistants: what they are told, what they ask, and what stops them. */
@NullMarked
package dev.plumbline.workbench.agents;

import org.jspecify.annotations.NullMarked;
