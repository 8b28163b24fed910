/// IDX, the format of MNIST: images in one file, their labels in another.
@NullMarked
package glassbox.data.idx;

import org.jspecify.annotations.NullMarked;
