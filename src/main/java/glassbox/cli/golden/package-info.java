/// Holds the arithmetic against small questions whose answers were computed elsewhere.
@NullMarked
package glassbox.cli.golden;

import org.jspecify.annotations.NullMarked;
