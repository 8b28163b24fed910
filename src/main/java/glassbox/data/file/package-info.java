/// The door through which files come in, whatever their kind.
@NullMarked
package glassbox.data.file;

import org.jspecify.annotations.NullMarked;
