/// How weights begin: one record per initializer.
@NullMarked
package glassbox.engine.init;

import org.jspecify.annotations.NullMarked;
