package glassbox.ui.observatory;

import glassbox.train.Probe;
import glassbox.ui.plot.ChartPane;
import java.util.Set;

/// One chart of the run.
interface Part {

  ChartPane plot();

  /// What must be watched while this is seen.
  default Set<Probe> probes() {
    return Set.of();
  }

  /// Takes in the newest of the run; called at most once a frame, and only while it is seen.
  void refresh();
}
