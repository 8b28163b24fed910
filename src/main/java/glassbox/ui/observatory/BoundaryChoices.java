package glassbox.ui.observatory;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/// What the plane shows: the decision or one unit, and which examples over it.
final class BoundaryChoices {

  /// @param unit from 0
  record Unit(String layer, int unit) {}

  /// Empty: what the whole network decides.
  final ObjectProperty<Optional<Unit>> unit = new SimpleObjectProperty<>(Optional.empty());

  final BooleanProperty training = new SimpleBooleanProperty(true);
  final BooleanProperty validation = new SimpleBooleanProperty(true);
  final BooleanProperty test = new SimpleBooleanProperty(false);

  void whenChanged(Runnable refresh) {
    unit.addListener((_, _, _) -> refresh.run());
    training.addListener((_, _, _) -> refresh.run());
    validation.addListener((_, _, _) -> refresh.run());
    test.addListener((_, _, _) -> refresh.run());
  }
}
