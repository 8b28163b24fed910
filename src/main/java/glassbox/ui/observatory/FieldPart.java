package glassbox.ui.observatory;

import glassbox.engine.Shape;
import glassbox.layer.Place;
import glassbox.net.ReceptiveField;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.Signs;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.FieldPlot;
import glassbox.ui.plot.MapGrid;
import glassbox.ui.plot.Pen;
import glassbox.ui.text.Texts;
import java.util.Optional;
import java.util.Set;

/// What the pixel that is looked at sees of the sample: the box that its windows can reach, and how
/// much each pixel of the sample moves it.
final class FieldPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final InsideSight sight;
  private final FieldPlot plot = new FieldPlot(TEXTS.get("inside.field"), Signs::areas);

  /// Found once for a layer and a pixel: it is the same whatever the weights.
  private Optional<Reach> reach = Optional.empty();

  private record Reach(InsideLayer layer, MapGrid.Pixel pixel, Pen.Box box, boolean[] lost) {}

  FieldPart(WorkspaceModel model, InsideSight sight) {
    this.model = model;
    this.sight = sight;
    plot.setId("inside-field");
    Explain.as(plot, "chart.field");
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  @Override
  public Set<Probe> probes() {
    return sight.layer().<Set<Probe>>map(layer -> Set.of(sight.field(layer))).orElse(Set.of());
  }

  @Override
  public void refresh() {
    InsideLayer layer = sight.layer().orElse(null);
    float[] data = model.samples().inputs().orElse(null);
    if (layer == null || data == null || data.length != layer.net().input().elements()) {
      plot.setWords("", "", (_, _, _, _) -> "");
      plot.setField(Optional.empty());
      return;
    }
    Reach here = reach(layer, sight.pixel(layer));
    Shape shape = layer.net().input();
    Optional<float[]> weights =
        sight
            .seen(sight.field(layer))
            .filter(Picture.Gradient.class::isInstance)
            .map(Picture.Gradient.class::cast)
            .filter(gradient -> gradient.shape().equals(shape))
            .map(gradient -> strongest(shape, gradient.values()));
    plot.setWords(remark(here), foot(here, weights), FieldPart::said);
    plot.setField(
        Optional.of(
            new FieldPlot.Field(
                Place.height(shape),
                Place.width(shape),
                mean(shape, data),
                weights,
                Optional.of(here.box()),
                here.lost())));
  }

  private static String remark(Reach here) {
    return TEXTS.get(
        "inside.field.box", Math.round(here.box().height()), Math.round(here.box().width()));
  }

  /// What is to be said of pixels that are lost, or of a unit that nothing moves.
  private static String foot(Reach here, Optional<float[]> weights) {
    int lost = 0;
    for (boolean each : here.lost()) {
      lost += each ? 1 : 0;
    }
    if (lost == 0) {
      boolean still = weights.filter(all -> Signs.largest(all) == 0).isPresent();
      return still ? TEXTS.get("inside.field.still") : "";
    }
    return TEXTS.count("inside.lost", lost, lost, here.lost().length);
  }

  private static String said(int row, int column, float grey, Optional<Float> weight) {
    return TEXTS.get(
        "inside.field.pixel",
        row + 1,
        column + 1,
        Numbers.figure(grey),
        weight.map(Numbers::figure).orElse("–"));
  }

  private Reach reach(InsideLayer layer, MapGrid.Pixel pixel) {
    Reach known =
        reach
            .filter(each -> each.layer().equals(layer) && each.pixel().equals(pixel))
            .orElseGet(() -> find(layer, pixel));
    reach = Optional.of(known);
    return known;
  }

  private Reach find(InsideLayer layer, MapGrid.Pixel pixel) {
    ReceptiveField.Box box = ReceptiveField.of(layer.net(), layer.id(), layer.unit(pixel)).box();
    boolean[] lost =
        reach
            .filter(each -> each.layer().equals(layer))
            .map(Reach::lost)
            .orElseGet(() -> lost(layer));
    return new Reach(
        layer, pixel, new Pen.Box(box.left(), box.top(), box.width(), box.height()), lost);
  }

  /// The pixels that no unit of the layer sees.
  private static boolean[] lost(InsideLayer layer) {
    ReceptiveField all = ReceptiveField.of(layer.net(), layer.id());
    int width = Place.width(layer.net().input());
    boolean[] lost = new boolean[all.size()];
    for (int i = 0; i < lost.length; i++) {
      lost[i] = !all.sees(i / width, i % width);
    }
    return lost;
  }

  /// Of several channels the one with the largest magnitude.
  private static float[] strongest(Shape shape, float[] values) {
    int pixels = Place.height(shape) * Place.width(shape);
    float[] strongest = new float[pixels];
    for (int i = 0; i < values.length; i++) {
      int at = i % pixels;
      strongest[at] = Math.abs(values[i]) > Math.abs(strongest[at]) ? values[i] : strongest[at];
    }
    return strongest;
  }

  /// Of several channels, for a picture in grey.
  private static float[] mean(Shape shape, float[] values) {
    int pixels = Place.height(shape) * Place.width(shape);
    int channels = values.length / pixels;
    float[] mean = new float[pixels];
    for (int i = 0; i < values.length; i++) {
      mean[i % pixels] += values[i] / channels;
    }
    return mean;
  }
}
