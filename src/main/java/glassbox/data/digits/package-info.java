/// Handwritten digits that nobody wrote: skeletons bent by chance and drawn with a soft pen.
@NullMarked
package glassbox.data.digits;

import org.jspecify.annotations.NullMarked;
