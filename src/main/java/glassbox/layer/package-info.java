/// One file per kind of layer: its choices, its shape arithmetic, its forward and backward pass.
@NullMarked
package glassbox.layer;

import org.jspecify.annotations.NullMarked;
