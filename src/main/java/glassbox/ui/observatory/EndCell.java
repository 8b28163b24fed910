package glassbox.ui.observatory;

import glassbox.ui.plot.Glyphs;
import glassbox.ui.plot.Pen;
import java.util.Optional;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A text of which the end is seen where there is no room for all of it. The toolkit's own way to
/// leave out a beginning may cut an emoji in two.
final class EndCell extends TableCell<Integer, String> {

  // The listeners are told of nothing before the cell stands.
  @SuppressWarnings("this-escape")
  EndCell() {
    widthProperty().subscribe(this::fit);
    fontProperty().subscribe(this::fit);
    insetsProperty().subscribe(this::fit);
  }

  @Override
  protected void updateItem(@Nullable String item, boolean empty) {
    super.updateItem(item, empty);
    fit();
  }

  private void fit() {
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    setText(
        Optional.ofNullable(getItem())
            .map(text -> Pen.ending(Glyphs.seen(text), getFont(), room))
            .orElse(""));
  }
}
