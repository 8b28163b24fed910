package glassbox.ui.observatory;

import glassbox.design.Checked;
import java.util.List;

/// The layers that learn, in the order in which data passes them.
final class Learners {

  /// A layer that learns.
  ///
  /// @param title `Dense 2`
  record Learner(String id, String title) {}

  private Learners() {}

  static List<Learner> of(Checked checked) {
    return checked.learners().stream().map(id -> new Learner(id, checked.title(id))).toList();
  }
}
