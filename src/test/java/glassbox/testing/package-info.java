/// The little language of the tests: where data is, how a screen is drawn, how a picture is kept.
@NullMarked
package glassbox.testing;

import org.jspecify.annotations.NullMarked;
