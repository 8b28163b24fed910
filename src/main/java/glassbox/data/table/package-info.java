/// Tables: what their columns are, and how they become numbers.
@NullMarked
package glassbox.data.table;

import org.jspecify.annotations.NullMarked;
