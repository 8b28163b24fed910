/// Small Canvas-based parts that everything draws with.
@NullMarked
package glassbox.ui.plot;

import org.jspecify.annotations.NullMarked;
