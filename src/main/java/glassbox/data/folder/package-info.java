/// Folders in which each file is an example, and its name or place tells its class.
@NullMarked
package glassbox.data.folder;

import org.jspecify.annotations.NullMarked;
