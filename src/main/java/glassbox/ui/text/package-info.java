/// The words on the screen, read from resource bundles.
@NullMarked
package glassbox.ui.text;

import org.jspecify.annotations.NullMarked;
