package glassbox.ui.explain;

import glassbox.design.Node;
import glassbox.layer.ParameterSpec;
import glassbox.net.Blueprint;
import glassbox.net.WeightPlace;
import glassbox.train.LayerStats;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;
import java.util.Optional;

/// What a snapshot shows of a layer.
final class Seen {

  private Seen() {}

  private static <P extends Picture> Optional<P> picture(
      WorkspaceModel model, Probe probe, Class<P> kind) {
    return model
        .snapshot()
        .map(shot -> shot.pictures().get(probe))
        .filter(kind::isInstance)
        .map(kind::cast);
  }

  static Optional<Picture.Weights> weights(WorkspaceModel model, String node) {
    return picture(model, new Probe.Weights(node), Picture.Weights.class);
  }

  /// What a node remembers and does not learn.
  static Optional<Picture.Remembered> remembered(WorkspaceModel model, String node) {
    return picture(model, new Probe.Remembered(node), Picture.Remembered.class);
  }

  /// How the last step moved a number.
  static Optional<Picture.Update> update(WorkspaceModel model, WeightPlace place) {
    return picture(model, new Probe.Update(place), Picture.Update.class);
  }

  /// What comes out of a node, or out of the data, for the example that the cards show.
  static Optional<float[]> values(WorkspaceModel model, String node) {
    if (node.equals(Blueprint.DATA)) {
      return model.samples().inputs();
    }
    return picture(model, new Probe.UnitValues(node, model.samples().shown()), Picture.Values.class)
        .map(Picture.Values::values);
  }

  static Optional<LayerStats> stats(WorkspaceModel model, String node) {
    return model.snapshot().map(shot -> shot.layers().get(node));
  }

  static Optional<Node> node(WorkspaceModel model, String id) {
    return model.checked().design().node(id);
  }

  /// A layer's name among its like: `Dense 2`.
  static String title(WorkspaceModel model, String id) {
    return model.checked().title(id);
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
