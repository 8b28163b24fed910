/// The only door to Jackson: files become records here, and records files.
@NullMarked
package glassbox.design.json;

import org.jspecify.annotations.NullMarked;
