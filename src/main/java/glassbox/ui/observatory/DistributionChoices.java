package glassbox.ui.observatory;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Whose distributions are shown, and on which scales.
final class DistributionChoices {

  /// Empty: those of all layers.
  final ObjectProperty<Optional<String>> layer = new SimpleObjectProperty<>(Optional.empty());

  /// Whether sizes are shown, on a logarithmic scale, in place of values.
  final BooleanProperty sizes = new SimpleBooleanProperty(false);

  final BooleanProperty logarithmicCounts = new SimpleBooleanProperty(false);

  void whenChanged(Runnable refresh) {
    layer.addListener((_, _, _) -> refresh.run());
    sizes.addListener((_, _, _) -> refresh.run());
    logarithmicCounts.addListener((_, _, _) -> refresh.run());
  }
}
