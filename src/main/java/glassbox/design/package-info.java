/// What the user drew and chose: an immutable tree of records, and the edits that lead from one to
/// the next.
@NullMarked
package glassbox.design;

import org.jspecify.annotations.NullMarked;
