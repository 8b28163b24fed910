package glassbox.ui.observatory;

import glassbox.design.Checked;
import glassbox.design.Node;
import java.util.ArrayList;
import java.util.List;

/// The layers that learn, in the order in which data passes them.
final class Learners {

  /// A layer that learns.
  ///
  /// @param title `Dense 2`
  record Learner(String id, String title) {}

  private Learners() {}

  static List<Learner> of(Checked checked) {
    List<Learner> learners = new ArrayList<>();
    List<String> order =
        checked
            .blueprint()
            .map(sound -> sound.stages().stream().map(stage -> stage.id()).toList())
            .orElse(checked.design().nodes().stream().map(Node::id).toList());
    for (String id : order) {
      if (checked.parameters().getOrDefault(id, 0L) > 0) {
        String title =
            checked
                .blueprint()
                .flatMap(sound -> sound.title(id))
                .or(() -> checked.design().node(id).map(node -> node.layer().kind()))
                .orElse(id);
        learners.add(new Learner(id, title));
      }
    }
    return learners;
  }
}
