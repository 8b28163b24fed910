/// What is selected, as a form; and the settings of the run when nothing is.
@NullMarked
package glassbox.ui.inspector;

import org.jspecify.annotations.NullMarked;
