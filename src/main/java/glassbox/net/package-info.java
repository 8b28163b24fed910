/// A sound graph of layers that runs forward and backward.
@NullMarked
package glassbox.net;

import org.jspecify.annotations.NullMarked;
