package glassbox.ui.explain;

import glassbox.design.Node;
import glassbox.layer.ParameterSpec;
import glassbox.net.Blueprint;
import glassbox.train.LayerStats;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;
import java.util.Optional;

/// What a snapshot shows of a layer.
final class Seen {

  private Seen() {}

  static Optional<Picture.Weights> weights(WorkspaceModel model, String node) {
    return model
        .snapshot()
        .map(shot -> shot.pictures().get(new Probe.Weights(node)))
        .filter(Picture.Weights.class::isInstance)
        .map(Picture.Weights.class::cast);
  }

  /// What comes out of a node, or out of the data, for the example that the cards show.
  static Optional<float[]> values(WorkspaceModel model, String node) {
    if (node.equals(Blueprint.DATA)) {
      return model
          .dataset()
          .map(data -> data.validation().count() > 0 ? data.validation() : data.training())
          .filter(examples -> examples.count() > 0)
          .map(examples -> examples.pick(new int[] {0}).inputs());
    }
    return model
        .snapshot()
        .map(shot -> shot.pictures().get(new Probe.UnitValues(node, 0)))
        .filter(Picture.Values.class::isInstance)
        .map(picture -> ((Picture.Values) picture).values());
  }

  static Optional<LayerStats> stats(WorkspaceModel model, String node) {
    return model.snapshot().map(shot -> shot.layers().get(node));
  }

  static Optional<Node> node(WorkspaceModel model, String id) {
    return model.checked().design().node(id);
  }

  /// A layer's name among its like: `Dense 2`.
  static String title(WorkspaceModel model, String id) {
    return model.checked().blueprint().flatMap(net -> net.title(id)).orElse(id);
  }

  /// The ids of the layers that learn, from the input on.
  static List<String> learners(WorkspaceModel model) {
    return model
        .checked()
        .blueprint()
        .map(
            net ->
                net.stages().stream()
                    .map(Blueprint.Stage::id)
                    .filter(id -> model.checked().parameters().getOrDefault(id, 0L) > 0)
                    .toList())
        .orElse(List.of());
  }

  static List<ParameterSpec> parameters(WorkspaceModel model, String id) {
    return node(model, id)
        .filter(_ -> model.checked().outputs().containsKey(id))
        .map(node -> node.layer().parameters(model.checked().inputsOf(id)))
        .orElse(List.of());
  }
}
