/// The only door to the toolkit's thread and its frames.
@NullMarked
package glassbox.ui.fx;

import org.jspecify.annotations.NullMarked;
