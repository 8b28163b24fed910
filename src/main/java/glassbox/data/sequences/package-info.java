/// Sequences that are made here: small tasks that need a memory.
@NullMarked
package glassbox.data.sequences;

import org.jspecify.annotations.NullMarked;
