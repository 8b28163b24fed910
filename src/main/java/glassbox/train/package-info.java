/// Training over time: the loop, the thread that runs it, and what it shows of itself.
@NullMarked
package glassbox.train;

import org.jspecify.annotations.NullMarked;
