/// One example on its way through a step of training, told as pages: what happens at each layer,
/// forward and backward, and what the optimizer makes of it, with every number. Knows no window:
/// the same pages are shown, printed and tested.
@NullMarked
package glassbox.microscope;

import org.jspecify.annotations.NullMarked;
