package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.layer.Working;
import glassbox.net.Blueprint;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.Sample;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.MapGrid;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the parts of the look into a layer share: which layer and pixel it is, what must be watched
/// for it, and what was seen of it.
final class InsideSight {

  private final WorkspaceModel model;
  private final InsideChoices choices;

  InsideSight(WorkspaceModel model, InsideChoices choices) {
    this.model = model;
    this.choices = choices;
  }

  /// Empty where the network has none, or none that could run.
  Optional<InsideLayer> layer() {
    return choices
        .layer
        .get()
        .flatMap(
            id ->
                model
                    .checked()
                    .blueprint()
                    .flatMap(
                        net ->
                            InsideLayer.of(net).stream()
                                .filter(layer -> layer.id().equals(id))
                                .findFirst()));
  }

  MapGrid.Pixel pixel(InsideLayer layer) {
    return choices.pixel.get().filter(layer::has).orElseGet(layer::middle);
  }

  Optional<Picture> seen(Probe probe) {
    return model.snapshot().map(shot -> shot.pictures().get(probe));
  }

  Probe.UnitValues maps(InsideLayer layer) {
    return new Probe.UnitValues(layer.id(), model.samples().shown());
  }

  Probe.Weights weights(InsideLayer layer) {
    return new Probe.Weights(layer.id());
  }

  /// Of what has a true answer.
  Optional<Probe> gradients(InsideLayer layer) {
    return model.samples().shown() instanceof Sample.Example example
        ? Optional.of(new Probe.LossGradient(layer.id(), example))
        : Optional.empty();
  }

  Probe.InputGradient saliency(InsideLayer layer) {
    return new Probe.InputGradient(
        layer.net().last().id(), Probe.InputGradient.LARGEST, model.samples().shown());
  }

  /// How the pixel depends on the data.
  Probe.InputGradient field(InsideLayer layer) {
    return new Probe.InputGradient(layer.id(), layer.unit(pixel(layer)), model.samples().shown());
  }

  /// What the window of the layer moves over; none where that is the data.
  Optional<Probe> source(InsideLayer layer) {
    return layer.source().equals(Blueprint.DATA)
        ? Optional.empty()
        : Optional.of(new Probe.UnitValues(layer.source(), model.samples().shown()));
  }

  /// As long as the layer's output.
  Optional<float[]> values(Probe probe, int length) {
    return seen(probe)
        .filter(Picture.Values.class::isInstance)
        .map(picture -> ((Picture.Values) picture).values())
        .filter(values -> values.length == length);
  }

  /// What the window of a layer moves over.
  Optional<float[]> inputs(InsideLayer layer) {
    return source(layer)
        .map(probe -> values(probe, layer.input().elements()))
        .orElseGet(() -> model.samples().inputs());
  }

  /// How the pixel is made.
  Optional<Working> working(InsideLayer layer) {
    if (!layer.hasWindow()) {
      return Optional.empty();
    }
    Map<String, float[]> parameters =
        seen(weights(layer)).orElse(null) instanceof Picture.Weights all ? all.byName() : Map.of();
    int unit = layer.unit(pixel(layer));
    return inputs(layer)
        .flatMap(
            x ->
                values(maps(layer), layer.output().elements())
                    .flatMap(y -> Working.of(layer.spec(), layer.input(), x, parameters, y, unit)));
  }

  /// The name of a class; its number from 1 where it has none.
  String className(int kind) {
    List<String> names = model.dataset().map(Dataset::classNames).orElse(List.of());
    return kind < names.size() ? names.get(kind) : String.valueOf(kind + 1);
  }
}
