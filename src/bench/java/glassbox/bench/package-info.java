/// Glassbox beside libtorch on the same machine in the same run. No part of the normal build: the
/// profile `benchmark` compiles this folder and brings libtorch.
@NullMarked
package glassbox.bench;

import org.jspecify.annotations.NullMarked;
