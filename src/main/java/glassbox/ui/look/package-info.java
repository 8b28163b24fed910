/// How a kind of layer looks: its colour, and the live picture that it shows of itself.
@NullMarked
package glassbox.ui.look;

import org.jspecify.annotations.NullMarked;
