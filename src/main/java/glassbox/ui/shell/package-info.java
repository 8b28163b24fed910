/// The window: bars, menus, file flows and the theme, with the screens set into it.
@NullMarked
package glassbox.ui.shell;

import org.jspecify.annotations.NullMarked;
