/// Choosing where the examples come from.
@NullMarked
package glassbox.ui.data;

import org.jspecify.annotations.NullMarked;
