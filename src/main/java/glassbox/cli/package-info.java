/// The words of the command line: what each prints, and how it fails in one line.
@NullMarked
package glassbox.cli;

import org.jspecify.annotations.NullMarked;
