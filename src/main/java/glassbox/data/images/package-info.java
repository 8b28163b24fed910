/// Folders of pictures. The one place below the window that decodes picture files.
@NullMarked
package glassbox.data.images;

import org.jspecify.annotations.NullMarked;
