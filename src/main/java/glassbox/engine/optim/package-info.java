/// One record per optimizer: its choices and its step.
@NullMarked
package glassbox.engine.optim;

import org.jspecify.annotations.NullMarked;
