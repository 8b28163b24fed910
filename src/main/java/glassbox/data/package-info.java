/// Where examples come from, how they are split, and in which order they are shown.
@NullMarked
package glassbox.data;

import org.jspecify.annotations.NullMarked;
