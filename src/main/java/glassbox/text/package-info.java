/// The words that people read, in the language that is spoken: for every room, below them all.
@NullMarked
package glassbox.text;

import org.jspecify.annotations.NullMarked;
