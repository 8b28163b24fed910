/// The network as cards and wires that are drawn, moved and watched.
@NullMarked
package glassbox.ui.canvas;

import org.jspecify.annotations.NullMarked;
