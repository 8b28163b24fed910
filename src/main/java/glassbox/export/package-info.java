/// What leaves the program for other programs: pictures, drawings and tables, as bytes. Knows no
/// window: who draws says what, these say how it is written.
@NullMarked
package glassbox.export;

import org.jspecify.annotations.NullMarked;
