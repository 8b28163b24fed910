/// The inner loops. One interface of maths, a readable scalar twin that is the oracle, and a vector
/// twin that is fast.
@NullMarked
package glassbox.engine.kernel;

import org.jspecify.annotations.NullMarked;
