/** A server of the Model Context Protocol over standard input and output: each tool asks one thing of the workbench. */
@NullMarked
package dev.plumbline.mcp;

import org.jspecify.annotations.NullMarked;
