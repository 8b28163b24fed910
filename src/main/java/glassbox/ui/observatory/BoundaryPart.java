package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Target;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.Axis;
import glassbox.ui.plot.Inks;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.paint.Color;

/// Data of the plane, and what the network makes of every place in it.
final class BoundaryPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final double EXTENT = 6;

  /// More hide each other, and the surface.
  private static final int MOST_DOTS = 600;

  private final WorkspaceModel model;
  private final Probe.Surface probe;
  private final PointPlot plot = new PointPlot(TEXTS.get("boundary"));
  private final SurfacePicture surface = new SurfacePicture();

  /// @param resolution of the surface, in cells a side
  BoundaryPart(WorkspaceModel model, int resolution) {
    this.model = model;
    probe = new Probe.Surface(resolution, EXTENT);
    plot.setView(PointPlot.View.plane(EXTENT));
    plot.whenInksChange(this::refresh);
  }

  @Override
  public PlotPane plot() {
    return plot;
  }

  @Override
  public Set<Probe> probes() {
    return Set.of(probe);
  }

  @Override
  public void refresh() {
    Optional<Dataset> data = model.dataset().filter(set -> set.kind() == Dataset.Kind.PLANE);
    plot.setDots(data.map(this::dots).orElse(List.of()));
    plot.setKeys(data.map(this::keys).orElse(List.of()));
    plot.setRemark(data.isPresent() ? TEXTS.get("boundary.remark") : "");
    Picture picture = model.snapshot().map(shot -> shot.pictures().get(probe)).orElse(null);
    if (data.isPresent() && picture instanceof Picture.Maps maps) {
      plot.setGround(
          Optional.of(
              surface.of(maps, data.get(), Outcome.middle(model.checked().loss()), plot.inks())));
    } else {
      plot.setGround(Optional.empty());
    }
  }

  /// The classes, or the numbers from the least to the largest, and how to know what training never
  /// saw.
  private List<PointPlot.Key> keys(Dataset data) {
    Inks inks = plot.inks();
    List<PointPlot.Key> keys = new ArrayList<>();
    if (data.classifies()) {
      for (int i = 0; i < data.classNames().size(); i++) {
        keys.add(new PointPlot.Key(inks.ofClass(i), false, data.classNames().get(i)));
      }
    } else {
      Dataset.Scale scale = data.valueScale().orElse(new Dataset.Scale(0, 1));
      double range = SurfacePicture.range(data);
      for (int i = 2; i >= -2; i--) {
        Color colour = SurfacePicture.signed(inks).colour(0.5 + i / 4.0);
        double value = i / 2.0 * range * scale.deviation() + scale.mean();
        keys.add(new PointPlot.Key(colour, false, Axis.text(value)));
      }
    }
    keys.add(new PointPlot.Key(inks.text(), true, TEXTS.get("validation")));
    return keys;
  }

  private List<PointPlot.Dot> dots(Dataset data) {
    List<PointPlot.Dot> dots = new ArrayList<>();
    double range = SurfacePicture.range(data);
    add(dots, data.training(), false, range);
    add(dots, data.validation(), true, range);
    return dots;
  }

  private void add(List<PointPlot.Dot> dots, Examples examples, boolean hollow, double range) {
    Inks inks = plot.inks();
    int stride = Math.max(1, examples.count() / MOST_DOTS);
    for (int i = 0; i < examples.count(); i += stride) {
      double x = examples.inputs()[2 * i];
      double y = examples.inputs()[2 * i + 1];
      String place = "(" + Axis.text(x) + ", " + Axis.text(y) + ") ";
      switch (examples.target()) {
        case Target.Classes(List<String> names, int[] labels) ->
            dots.add(
                new PointPlot.Dot(
                    x, y, inks.ofClass(labels[i]), hollow, place + names.get(labels[i])));
        case Target.Values(String name, float[] values) -> {
          Color colour = SurfacePicture.signed(inks).colour(0.5 + values[i] / (2 * range));
          dots.add(
              new PointPlot.Dot(x, y, colour, hollow, place + name + " = " + Axis.text(values[i])));
        }
      }
    }
  }
}
