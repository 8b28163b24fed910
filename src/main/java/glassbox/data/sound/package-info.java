/// Sounds: recordings and synthetic voices, and what a network gets of them.
@NullMarked
package glassbox.data.sound;

import org.jspecify.annotations.NullMarked;
