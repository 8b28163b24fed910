/// One example's way through a step of training, page by page, below the network that it passes.
@NullMarked
package glassbox.ui.microscope;

import org.jspecify.annotations.NullMarked;
