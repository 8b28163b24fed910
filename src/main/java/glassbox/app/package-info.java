/// The open document: what is drawn, where it is kept, its data and its run, brought together for a
/// window or for a test. Knows no toolkit.
@NullMarked
package glassbox.app;

import org.jspecify.annotations.NullMarked;
