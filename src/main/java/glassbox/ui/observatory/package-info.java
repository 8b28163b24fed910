/// The tabs at the bottom: loss, gradients, predictions, boundary.
@NullMarked
package glassbox.ui.observatory;

import org.jspecify.annotations.NullMarked;
