/// One record per loss: its value and its gradient with respect to the prediction.
@NullMarked
package glassbox.engine.loss;

import org.jspecify.annotations.NullMarked;
