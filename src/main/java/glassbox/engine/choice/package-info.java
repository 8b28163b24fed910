/// What a record of choices says about its own fields, so that forms and files can be made from it.
@NullMarked
package glassbox.engine.choice;

import org.jspecify.annotations.NullMarked;
