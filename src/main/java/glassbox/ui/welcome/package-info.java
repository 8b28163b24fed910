/// What one sees first: templates, files that were open, and what a crash left.
@NullMarked
package glassbox.ui.welcome;

import org.jspecify.annotations.NullMarked;
