package glassbox.ui.model;

import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether a step is looked at closely, and which cards take part in what is seen there.
public final class MicroscopeModel {

  private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
  private final ReadOnlyObjectWrapper<Set<String>> lit = new ReadOnlyObjectWrapper<>(Set.of());
  private Optional<String> wanted = Optional.empty();

  public ReadOnlyBooleanProperty openProperty() {
    return open.getReadOnlyProperty();
  }

  /// @param node the layer to begin with; empty: with what goes in
  public void open(Optional<String> node) {
    wanted = node;
    open.set(true);
  }

  public void close() {
    open.set(false);
    lit.set(Set.of());
  }

  /// The layer that [#open] asked for, once.
  public Optional<String> takeWanted() {
    Optional<String> taken = wanted;
    wanted = Optional.empty();
    return taken;
  }

  /// The cards that take part; none: all are equal.
  public ReadOnlyObjectProperty<Set<String>> litProperty() {
    return lit.getReadOnlyProperty();
  }

  public void light(Set<String> nodes) {
    lit.set(Set.copyOf(nodes));
  }
}
