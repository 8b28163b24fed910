/// What the window and its document need besides the screens: reading and writing in the
/// background, settings, recent files. No JavaFX.
@NullMarked
package glassbox.app;

import org.jspecify.annotations.NullMarked;
