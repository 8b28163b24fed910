package glassbox.ui.observatory;

import glassbox.ui.plot.MapGrid;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which layer is looked into, at what of it, and which pixel of its maps is worked out.
final class InsideChoices {

  /// What is drawn large.
  enum View {
    MAPS("maps"),
    GRADIENTS("gradients"),
    KERNELS("kernels"),
    KERNEL_GRADIENTS("kernel.gradients"),
    SALIENCY("saliency");

    private final String key;

    View(String key) {
      this.key = key;
    }

    /// Of its texts.
    String key() {
      return "inside." + key;
    }

    /// Whether its pixels are those of the layer's output.
    boolean isOfMaps() {
      return this == MAPS || this == GRADIENTS;
    }
  }

  final ObjectProperty<Optional<String>> layer = new SimpleObjectProperty<>(Optional.empty());
  final ObjectProperty<View> view = new SimpleObjectProperty<>(View.MAPS);

  /// Empty: one in the middle, where most is to be seen.
  final ObjectProperty<Optional<MapGrid.Pixel>> pixel =
      new SimpleObjectProperty<>(Optional.empty());

  /// Whether the pointer leaves the pixel as it is.
  final BooleanProperty held = new SimpleBooleanProperty();

  InsideChoices() {
    layer.subscribe(this::letGo);
  }

  private void letGo() {
    held.set(false);
    pixel.set(Optional.empty());
  }

  /// The pointer went over a pixel.
  void point(MapGrid.Pixel changed) {
    if (!held.get()) {
      pixel.set(Optional.of(changed));
    }
  }

  /// On to the next pixel: along the row, then to the next row, then to the next map.
  void step(InsideLayer layer, MapGrid.Pixel from) {
    MapGrid.Pixel right = new MapGrid.Pixel(from.map(), from.row(), from.column() + 1);
    MapGrid.Pixel below = new MapGrid.Pixel(from.map(), from.row() + 1, 0);
    MapGrid.Pixel behind = new MapGrid.Pixel(from.map() + 1, 0, 0);
    pixel.set(
        Stream.of(right, below, behind)
            .filter(layer::has)
            .findFirst()
            .or(() -> Optional.of(new MapGrid.Pixel(0, 0, 0))));
  }

  /// A pixel was clicked: it is held, or let go.
  void choose(MapGrid.Pixel changed) {
    boolean same = held.get() && pixel.get().equals(Optional.of(changed));
    held.set(!same);
    pixel.set(Optional.of(changed));
  }
}
