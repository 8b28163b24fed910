/// What leaves the program for other programs: pictures, drawings, tables and networks, as bytes.
/// Knows no window: who draws says what, these say how it is written.
@NullMarked
package glassbox.export;

import org.jspecify.annotations.NullMarked;
