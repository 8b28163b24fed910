package glassbox.ui.observatory;

import glassbox.train.Probe;
import glassbox.ui.plot.PlotPane;
import java.util.Set;

/// One plot of the run.
interface Part {

  PlotPane plot();

  /// What must be watched while this is seen.
  default Set<Probe> probes() {
    return Set.of();
  }

  /// Takes in the newest of the run; called at most once a frame, and only while it is seen.
  void refresh();
}
