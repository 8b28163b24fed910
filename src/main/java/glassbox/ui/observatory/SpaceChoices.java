package glassbox.ui.observatory;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

/// In the space of which layer examples are shown, and how they come onto a plane.
final class SpaceChoices {

  /// By the names that the field has for them in every language.
  enum Way {
    /// Along the two axes in which they spread most.
    PCA,
    /// Neighbours beside neighbours.
    UMAP
  }

  /// Empty: there is no layer.
  final ObjectProperty<Optional<String>> layer = new SimpleObjectProperty<>(Optional.empty());

  final ObjectProperty<Way> way = new SimpleObjectProperty<>(Way.PCA);
}
