package glassbox.ui.explain;

import glassbox.engine.Shape;
import glassbox.layer.LayerSpec;
import glassbox.layer.Place;
import glassbox.layer.Working;
import glassbox.train.Picture;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One output of a layer that reads windows, worked out: the one in the middle of its first map,
/// where most is to be seen.
final class WindowMoment {

  private static final Texts TEXTS = Texts.of("explain");

  private WindowMoment() {}

  /// Empty while it is not known, and where a layer has no window.
  static Optional<String> of(WorkspaceModel model, String id) {
    List<Shape> inputs = model.checked().inputsOf(id);
    Shape output = model.checked().outputs().get(id);
    LayerSpec layer = Seen.node(model, id).map(node -> node.layer()).orElse(null);
    if (layer == null || output == null || inputs.size() != 1) {
      return Optional.empty();
    }
    var place = new Place(0, Place.height(output) / 2, Place.width(output) / 2);
    Map<String, float[]> parameters =
        Seen.weights(model, id).map(Picture.Weights::byName).orElse(Map.of());
    return Seen.values(model, model.design().inputsOf(id).getFirst())
        .flatMap(
            x ->
                Seen.values(model, id)
                    .flatMap(
                        y ->
                            Working.of(
                                layer, inputs.getFirst(), x, parameters, y, place.element(output))))
        .map(working -> words(place, output) + "\n" + WindowFormula.written(working));
  }

  private static String words(Place place, Shape output) {
    return output.rank() == 3
        ? TEXTS.get("now.pixel", place.row() + 1, place.column() + 1)
        : TEXTS.get("now.step", place.column() + 1);
  }
}
