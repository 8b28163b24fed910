package glassbox.ui.model;

import glassbox.layer.LayerSpec;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// A layer on its way from where it was picked up to where it is dropped. The toolkit's own drag
/// and drop does not work without a screen, so plain mouse events carry it.
public final class LayerDrag {

  /// @param sceneX where the pointer is, like `sceneY`
  public record Carried(LayerSpec layer, double sceneX, double sceneY) {}

  private final ReadOnlyObjectWrapper<Optional<Carried>> carried =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  private Consumer<Carried> target = nowhere -> {};

  /// What is carried now; empty: nothing.
  public ReadOnlyObjectProperty<Optional<Carried>> carriedProperty() {
    return carried.getReadOnlyProperty();
  }

  /// @param dropped decides by the place whether it takes the layer
  public void onDrop(Consumer<Carried> dropped) {
    target = dropped;
  }

  public void moveTo(LayerSpec layer, double sceneX, double sceneY) {
    carried.set(Optional.of(new Carried(layer, sceneX, sceneY)));
  }

  public void drop() {
    Optional<Carried> last = carried.get();
    carried.set(Optional.empty());
    last.ifPresent(target);
  }

  public void cancel() {
    carried.set(Optional.empty());
  }
}
