package glassbox.ui.observatory;

import glassbox.train.Probe;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.Region;

/// A page of the observatory.
interface Tab {

  /// Of its title: `loss`.
  String key();

  /// The key of its title, where that follows the data.
  default ObservableValue<String> titled() {
    return new SimpleStringProperty("tab." + key());
  }

  Region content();

  /// How the content is shown: stands in the line of the titles where there is room, else above the
  /// content.
  default Optional<Region> bar() {
    return Optional.empty();
  }

  /// What must be watched while it is seen, as it stands now.
  default Set<Probe> probes() {
    return Set.of();
  }

  /// What takes in the newest of the run, each a part of what is seen, always the same objects;
  /// only run while the tab is seen.
  List<Runnable> pieces();

  /// Whether there is nothing to see before a network can run.
  default boolean needsRun() {
    return true;
  }

  /// Whether it has something to show for this data.
  boolean applies();

  /// Whether its title is there only where it applies: what looks into a kind of layer, or is
  /// written or drawn for a kind of data, means nothing to networks without it.
  default boolean isSpecial() {
    return false;
  }
}
