/// Glassbox: the door alone. The rooms are below.
@NullMarked
package glassbox;

import org.jspecify.annotations.NullMarked;
