/// Arithmetic on arrays: shapes, slices, parameters, seeds. No input or output, no threads of its
/// own.
@NullMarked
package glassbox.engine;

import org.jspecify.annotations.NullMarked;
