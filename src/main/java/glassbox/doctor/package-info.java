/// The doctor: reads design, data and run, and says in plain words what ails them, on what
/// evidence, and what would mend it. It changes nothing itself and knows no window.
@NullMarked
package glassbox.doctor;

import org.jspecify.annotations.NullMarked;
