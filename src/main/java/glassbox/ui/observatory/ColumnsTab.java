package glassbox.ui.observatory;

import glassbox.train.Probe;
import java.util.List;
import java.util.Set;
import javafx.scene.layout.Region;

/// A page that is columns beside each other and nothing else: what its columns take in and watch is
/// what the page does.
interface ColumnsTab extends Tab {

  /// Always the same.
  Columns columns();

  @Override
  default Region content() {
    return columns();
  }

  @Override
  default Set<Probe> probes() {
    return columns().probes();
  }

  @Override
  default List<Runnable> pieces() {
    return columns().pieces();
  }
}
