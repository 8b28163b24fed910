package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.RunState;
import glassbox.train.Snapshot;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.SurfacePicture;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Inks;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Data of the plane, and what the network, or one unit of it, makes of every place in it. While a
/// run goes on the picture is coarser, so that it takes little from the run.
final class BoundaryPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final double EXTENT = 6;
  private static final int STEP = 20;
  private static final int COARSEST = 40;
  private static final int WHILE_RUNNING = 100;
  private static final int FINEST = 160;

  private final WorkspaceModel model;
  private final BoundaryChoices choices;
  private final PlaneDots plane = new PlaneDots(EXTENT);
  private final PointPlot plot = new PointPlot(TEXTS.get("boundary"));
  private final SurfacePicture surface = new SurfacePicture();

  /// The last one that came: it stands until a finer one or that of another unit is there.
  private Optional<Picture.Maps> seen = Optional.empty();

  private Optional<BoundaryChoices.Unit> seenUnit = Optional.empty();
  private Optional<Dataset> seenData = Optional.empty();

  /// What the points on the plane were made of, and they.
  private Optional<Wanted> wanted = Optional.empty();

  private List<PointPlot.Dot> dots = List.of();

  private record Wanted(Dataset data, boolean training, boolean validation, boolean test) {}

  BoundaryPart(WorkspaceModel model, BoundaryChoices choices) {
    Explain.as(plot, "chart.boundary");
    this.model = model;
    this.choices = choices;
    plot.setView(PointPlot.View.plane(EXTENT));
    plot.whenInksChange(
        () -> {
          wanted = Optional.empty();
          refresh();
        });
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  @Override
  public Set<Probe> probes() {
    return Set.of(probe(isRunning()));
  }

  private boolean isRunning() {
    return model.runStateProperty().get() == RunState.RUNNING;
  }

  private Probe probe(boolean running) {
    int cells = resolution(plot.side(), running);
    return choices
        .unit
        .get()
        .<Probe>map(unit -> new Probe.UnitMaps(unit.layer(), cells, EXTENT))
        .orElse(new Probe.Surface(cells, EXTENT));
  }

  /// How many cells a side suit a plane of so many pixels.
  static int resolution(double pixels, boolean running) {
    int wanted = (int) (pixels / (running ? 4 : 2) / STEP) * STEP;
    return Math.clamp(wanted, COARSEST, running ? WHILE_RUNNING : FINEST);
  }

  @Override
  public void refresh() {
    Optional<Dataset> data = model.dataset().filter(set -> set.kind() == Dataset.Kind.PLANE);
    take(data);
    plot.setTitle(title(data));
    plot.setDots(dots(data));
    plot.setOutlined(data.filter(set -> !set.classifies()).isPresent());
    plot.setRemark(data.isPresent() ? TEXTS.get("boundary.remark") : "");
    plot.setGround(Optional.empty());
    plot.setScale(Optional.empty());
    plot.setReader(Optional.empty());
    plot.setKeys(data.map(set -> plane.keys(set, choices, plot.inks())).orElse(List.of()));
    if (data.isPresent() && seen.isPresent()) {
      show(data.get(), seen.get());
    }
  }

  /// A number has no boundary, and neither has the output of a unit.
  private String title(Optional<Dataset> data) {
    Optional<BoundaryChoices.Unit> unit = choices.unit.get();
    if (unit.isPresent()) {
      String name = model.checked().title(unit.get().layer());
      return TEXTS.get("boundary.of", name, unit.get().unit() + 1);
    }
    boolean number = data.filter(set -> !set.classifies()).isPresent();
    return TEXTS.get(number ? "surface" : "boundary");
  }

  /// Made once, not with each step of the run.
  private List<PointPlot.Dot> dots(Optional<Dataset> data) {
    Optional<Wanted> now =
        data.map(
            set ->
                new Wanted(
                    set, choices.training.get(), choices.validation.get(), choices.test.get()));
    if (!now.equals(wanted)) {
      wanted = now;
      dots = data.map(set -> plane.dots(set, choices, plot.inks())).orElse(List.of());
    }
    return dots;
  }

  private void take(Optional<Dataset> data) {
    if (!data.equals(seenData) || !choices.unit.get().equals(seenUnit)) {
      seen = Optional.empty();
      seenData = data;
      seenUnit = choices.unit.get();
    }
    Map<Probe, Picture> pictures = model.snapshot().map(Snapshot::pictures).orElse(Map.of());
    // When a run ends its last coarse picture is there before the first fine one.
    Picture coarse = pictures.get(probe(true));
    if (pictures.getOrDefault(probe(isRunning()), coarse) instanceof Picture.Maps maps) {
      seen = Optional.of(maps);
    }
  }

  private void show(Dataset data, Picture.Maps maps) {
    Inks inks = plot.inks();
    Optional<BoundaryChoices.Unit> unit = choices.unit.get();
    if (unit.isPresent() && unit.get().unit() < maps.units()) {
      PointPlot.Scale scale = scale(maps, unit.get().unit(), inks);
      plot.setGround(Optional.of(surface.ofUnit(maps, unit.get().unit(), scale)));
      plot.setScale(Optional.of(scale));
      plot.setReader(Optional.of((x, y) -> text(maps, unit.get().unit(), x, y)));
    } else if (unit.isEmpty()) {
      double middle = SurfacePicture.middle(model.checked().loss());
      plot.setGround(Optional.of(surface.of(maps, data, middle, inks)));
      if (!data.classifies()) {
        plot.setScale(Optional.of(plane.scale(data, inks)));
      }
    }
  }

  /// From 0 to 1 for what lies there, else as far below 0 as above.
  private static PointPlot.Scale scale(Picture.Maps maps, int unit, Inks inks) {
    int cells = maps.width() * maps.height();
    double low = 0;
    double high = 0;
    for (int i = unit * cells; i < (unit + 1) * cells; i++) {
      low = Math.min(low, maps.values()[i]);
      high = Math.max(high, maps.values()[i]);
    }
    ColourMap signed = SurfacePicture.signed(inks);
    String name = TEXTS.get("boundary.scale");
    if (low >= 0 && high <= 1.0001) {
      ColourMap rising = ColourMap.diverging(inks.ground(), signed.colour(0.75), inks.ofClass(1));
      return new PointPlot.Scale(rising, 0, 1, name);
    }
    double range = Math.max(1e-6, Math.max(-low, high));
    return new PointPlot.Scale(signed, -range, range, name);
  }

  private static String text(Picture.Maps maps, int unit, double x, double y) {
    int column = Math.clamp((int) ((x / EXTENT + 1) / 2 * maps.width()), 0, maps.width() - 1);
    int row = Math.clamp((int) ((1 - y / EXTENT) / 2 * maps.height()), 0, maps.height() - 1);
    double value = maps.values()[(unit * maps.height() + row) * maps.width() + column];
    return TEXTS.get("boundary.read", Numbers.brief(x), Numbers.brief(y), Numbers.brief(value));
  }
}
