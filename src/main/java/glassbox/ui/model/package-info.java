/// What the screens show and what they may do, in properties and verbs; needs no window.
@NullMarked
package glassbox.ui.model;

import org.jspecify.annotations.NullMarked;
