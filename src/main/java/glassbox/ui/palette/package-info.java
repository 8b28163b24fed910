/// The kinds of layers, to be found and dragged onto the canvas.
@NullMarked
package glassbox.ui.palette;

import org.jspecify.annotations.NullMarked;
