/// The network as a list that can be read aloud and walked with the keyboard.
@NullMarked
package glassbox.ui.outline;

import org.jspecify.annotations.NullMarked;
