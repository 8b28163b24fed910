package glassbox.ui.observatory;

import glassbox.engine.Shape;
import glassbox.layer.ParameterSpec;
import glassbox.layer.Place;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.look.Signs;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.MapGrid;
import glassbox.ui.plot.ValueWords;
import glassbox.ui.text.Texts;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// The layer's maps, their gradients, its kernels, their gradients, or the saliency, large. The
/// pointer, the arrow keys or a click say which pixel the other parts are of.
final class MapsPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  /// More maps than this are not drawn: they would be no larger than a letter.
  private static final int MOST = 256;

  private final WorkspaceModel model;
  private final InsideChoices choices;
  private final InsideSight sight;
  private final MapGrid plot = new MapGrid(TEXTS.get("inside.maps"), Signs::areas);

  MapsPart(WorkspaceModel model, InsideChoices choices, InsideSight sight) {
    this.model = model;
    this.choices = choices;
    this.sight = sight;
    plot.setId("inside-maps");
    Explain.as(
        plot,
        "chart.maps",
        () -> choices.layer.get().<Subject>map(Subject.Layer::new).orElse(Subject.RUN));
    plot.whenPointed(
        pixel -> {
          if (choices.view.get().isOfMaps()) {
            choices.point(pixel);
          }
        });
    plot.whenChosen(
        pixel -> {
          if (choices.view.get().isOfMaps()) {
            choices.choose(pixel);
          }
        });
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  @Override
  public Set<Probe> probes() {
    Set<Probe> probes = new HashSet<>();
    sight
        .layer()
        .ifPresent(
            layer -> {
              switch (choices.view.get()) {
                case MAPS -> probes.add(sight.maps(layer));
                case GRADIENTS -> sight.gradients(layer).ifPresent(probes::add);
                case KERNELS, KERNEL_GRADIENTS -> probes.add(sight.weights(layer));
                case SALIENCY -> probes.add(sight.saliency(layer));
              }
            });
    return probes;
  }

  @Override
  public void refresh() {
    InsideChoices.View view = choices.view.get();
    plot.setTitle(TEXTS.get(view.key()));
    Optional<InsideLayer> layer = sight.layer();
    if (layer.isEmpty()) {
      say("", TEXTS.get("inside.none"));
      return;
    }
    switch (view) {
      case MAPS -> showMaps(layer.get(), Optional.of(sight.maps(layer.get())));
      case GRADIENTS -> showMaps(layer.get(), sight.gradients(layer.get()));
      case KERNELS, KERNEL_GRADIENTS -> showKernels(layer.get());
      case SALIENCY -> showSaliency(layer.get());
    }
  }

  private void say(String remark, String note) {
    plot.setRemark(remark);
    plot.setNote(note);
    plot.clear();
    plot.mark(Optional.empty(), false);
  }

  private void showMaps(InsideLayer layer, Optional<Probe> probe) {
    if (probe.isEmpty()) {
      say("", TEXTS.get("inside.drawing.loss"));
      return;
    }
    Optional<float[]> values = sight.values(probe.get(), layer.output().elements());
    if (values.isEmpty()) {
      say("", TEXTS.get("inside.unready"));
      return;
    }
    boolean ofLoss = choices.view.get() == InsideChoices.View.GRADIENTS;
    MapGrid.Maps maps = layer.maps(values.get(), ofLoss || isBelowZero(values.get()));
    plot.setWords(ValueWords::pixel);
    plot.setRemark(TEXTS.get(choices.held.get() ? "inside.held" : "inside.point"));
    plot.setMaps(first(maps));
    plot.mark(Optional.of(sight.pixel(layer)), choices.held.get());
  }

  /// As many as can be drawn.
  private static MapGrid.Maps first(MapGrid.Maps all) {
    return all.count() <= MOST
        ? all
        : new MapGrid.Maps(
            MOST, all.rows(), all.columns(), all.across(), all.values(), all.signed());
  }

  private static boolean isBelowZero(float[] values) {
    for (float value : values) {
      if (value < 0) {
        return true;
      }
    }
    return false;
  }

  private void showKernels(InsideLayer layer) {
    Optional<ParameterSpec> kernels = layer.kernels();
    if (kernels.isEmpty()) {
      say("", TEXTS.get("inside.kernels.none", model.checked().title(layer.id())));
      return;
    }
    boolean gradients = choices.view.get() == InsideChoices.View.KERNEL_GRADIENTS;
    Shape shape = kernels.get().shape();
    Optional<float[]> values =
        sight
            .seen(sight.weights(layer))
            .filter(Picture.Weights.class::isInstance)
            .map(Picture.Weights.class::cast)
            .flatMap(
                all ->
                    Optional.ofNullable((gradients ? all.gradients() : all.byName()).get("weight")))
            .filter(numbers -> numbers.length == shape.elements());
    if (values.isEmpty()) {
      say("", TEXTS.get(gradients ? "inside.unstepped" : "inside.unready"));
      return;
    }
    int filters = shape.size(0);
    int channels = shape.size(1);
    boolean turned = filters > channels && channels > 1;
    plot.setWords(
        (pixel, value) ->
            TEXTS.get(
                "inside.kernel",
                (turned ? pixel.map() % filters : pixel.map() / channels) + 1,
                (turned ? pixel.map() / filters : pixel.map() % channels) + 1,
                pixel.row() + 1,
                pixel.column() + 1,
                Numbers.figure(value)));
    plot.setRemark(
        TEXTS.get(
            channels == 1
                ? "inside.kernels.each"
                : turned ? "inside.kernels.columns" : "inside.kernels.rows"));
    plot.mark(Optional.empty(), false);
    plot.setMaps(
        new MapGrid.Maps(
            filters * channels,
            shape.size(2),
            shape.size(3),
            channels == 1 ? 0 : Math.max(filters, channels),
            turned ? turned(values.get(), shape) : values.get(),
            true));
  }

  /// From `[filters, channels, height, width]` to `[channels, filters, height, width]`: the side
  /// with more lies across, where there is more room.
  private static float[] turned(float[] values, Shape shape) {
    int filters = shape.size(0);
    int channels = shape.size(1);
    int each = shape.size(2) * shape.size(3);
    float[] turned = new float[values.length];
    for (int filter = 0; filter < filters; filter++) {
      for (int channel = 0; channel < channels; channel++) {
        System.arraycopy(
            values,
            (filter * channels + channel) * each,
            turned,
            (channel * filters + filter) * each,
            each);
      }
    }
    return turned;
  }

  /// Of several channels the largest (Simonyan et al., 2013).
  private void showSaliency(InsideLayer layer) {
    Shape data = layer.net().input();
    Picture seen = sight.seen(sight.saliency(layer)).orElse(null);
    if (!(seen instanceof Picture.Gradient gradient) || !gradient.shape().equals(data)) {
      say("", TEXTS.get("inside.unready"));
      return;
    }
    int pixels = Place.height(data) * Place.width(data);
    float[] largest = new float[pixels];
    for (int i = 0; i < data.elements(); i++) {
      int at = i % pixels;
      largest[at] = Math.max(largest[at], Math.abs(gradient.values()[i]));
    }
    plot.setWords(
        (pixel, value) ->
            TEXTS.get(
                "inside.pixel.data", pixel.row() + 1, pixel.column() + 1, Numbers.figure(value)));
    plot.setRemark(TEXTS.get("inside.saliency.of", sight.className(gradient.unit())));
    plot.mark(Optional.empty(), false);
    plot.setMaps(new MapGrid.Maps(1, Place.height(data), Place.width(data), 0, largest, false));
  }
}
