/// The card on which the doctor says all it has to say, beside whatever was clicked for it.
@NullMarked
package glassbox.ui.doctor;

import org.jspecify.annotations.NullMarked;
