package glassbox.ui.observatory;

import glassbox.microscope.Unrolling;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// Which recurrent layer is seen over time, and what of it.
final class TimeChoices {

  /// One direction of a layer.
  record Way(String node, boolean reversed) {
    boolean is(Unrolling seen) {
      return seen.node().equals(node) && seen.reversed() == reversed;
    }
  }

  /// Empty: there is no recurrent layer.
  final ObjectProperty<Optional<Way>> way = new SimpleObjectProperty<>(Optional.empty());

  final ObjectProperty<Unrolling.What> what = new SimpleObjectProperty<>(Unrolling.What.STATE);
}
