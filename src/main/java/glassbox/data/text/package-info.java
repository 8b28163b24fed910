/// Texts: the words or characters they are made of, and the numbers that stand for them.
@NullMarked
package glassbox.data.text;

import org.jspecify.annotations.NullMarked;
