package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.net.Blueprint;
import glassbox.text.Numbers;
import glassbox.train.NeighbourMap;
import glassbox.train.Picture;
import glassbox.train.Places;
import glassbox.train.PrincipalAxes;
import glassbox.train.Probe;
import glassbox.train.Sample;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.Outcome;
import glassbox.ui.look.SurfacePicture;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;

/// Examples in the space of a node's outputs: along the two axes in which they spread most, or as a
/// map of neighbours.
final class SpacePart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  /// Beyond the farthest point, as a share of its distance.
  private static final double AIR = 0.13;

  private final WorkspaceModel model;
  private final Supplier<Optional<String>> node;
  private final ObservableValue<SpaceChoices.Way> way;
  private final NeighbourMaps maps;
  private final PointPlot plot = new PointPlot(TEXTS.get("tab.space"));

  /// @param node whose space it is
  SpacePart(
      Tools tools,
      String id,
      Supplier<Optional<String>> node,
      ObservableValue<SpaceChoices.Way> way) {
    model = tools.model();
    this.node = node;
    this.way = way;
    maps = new NeighbourMaps(model, tools.refresh());
    plot.setId(id);
    way.subscribe(now -> Explain.as(plot, byAxes() ? "chart.space" : "chart.space.map"));
    plot.whenChosen(example -> model.samples().show(new Sample.Example(example)));
  }

  private boolean byAxes() {
    return way.getValue() == SpaceChoices.Way.PCA;
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  private Optional<Probe> probe() {
    return node.get().map(id -> byAxes() ? new Probe.Projection(id) : new Probe.Distances(id));
  }

  @Override
  public Set<Probe> probes() {
    return probe().map(Set::of).orElse(Set.of());
  }

  @Override
  public void refresh() {
    Dataset data = model.dataset().orElse(null);
    Picture seen =
        probe()
            .flatMap(
                wanted ->
                    model
                        .snapshot()
                        .flatMap(shot -> Optional.ofNullable(shot.pictures().get(wanted))))
            .orElse(null);
    if (data != null && seen instanceof Picture.Projection along) {
      show(data, along);
    } else if (data != null && seen instanceof Picture.Distances far) {
      show(data, far);
    } else {
      boolean coming = node.get().isPresent() && model.snapshot().isPresent();
      blank(TEXTS.get(coming ? "space.coming" : "space.unready"));
    }
  }

  private String title() {
    return node.get()
        .map(id -> id.equals(Blueprint.DATA) ? TEXTS.get("space.data") : model.checked().title(id))
        .orElse(TEXTS.get("tab.space"));
  }

  private void blank(String why) {
    plot.setTitle(title());
    plot.setDots(List.of());
    plot.setKeys(List.of());
    plot.setScale(Optional.empty());
    plot.setNames(Optional.empty());
    plot.setHighlighted(-1);
    plot.setRemark("");
    plot.setBlank(why);
  }

  private void show(Dataset data, Picture.Projection seen) {
    PrincipalAxes axes = seen.axes();
    if (axes.count() == 0) {
      blankNone(seen.answers());
      return;
    }
    boolean spread = axes.first() > 0;
    var names =
        new PointPlot.Names(
            TEXTS.get("space.first", Numbers.percent(axes.first(), 0)),
            TEXTS.get("space.second", Numbers.percent(axes.second(), 0)));
    draw(data, seen.answers(), axes, Optional.of(names), spread);
    plot.setRemark(spread ? spoken(seen) : TEXTS.get("space.same"));
  }

  private void show(Dataset data, Picture.Distances seen) {
    if (seen.count() == 0) {
      blankNone(seen.answers());
      return;
    }
    NeighbourMap map = node.get().flatMap(id -> maps.of(id, seen)).orElse(null);
    if (map == null) {
      blank(TEXTS.get("space.placing"));
    } else if (map.count() == 0) {
      blank(TEXTS.get("space.unmapped"));
    } else {
      // Neither axis of a map means anything.
      draw(data, seen.answers(), map, Optional.empty(), true);
      plot.setRemark(TEXTS.get("space.map.spoken", seen.dimensions()));
    }
  }

  private void blankNone(Picture.Predictions answers) {
    blank(TEXTS.get(answers.count() == 0 ? "space.nobody" : "space.broken"));
  }

  /// @param spread whether the points lie on different places
  private void draw(
      Dataset data,
      Picture.Predictions answers,
      Places places,
      Optional<PointPlot.Names> names,
      boolean spread) {
    var outcome =
        new Outcome(
            answers, Sample.among(data).target(), SurfacePicture.middle(model.checked().loss()));
    var dots = new SpaceDots(data, outcome, plot.inks());
    plot.setTitle(title());
    plot.setView(view(farthest(places)));
    plot.setOutlined(!data.classifies());
    plot.setDots(dots.dots(places));
    plot.setKeys(spread ? dots.keys(places.count()) : List.of());
    plot.setScale(spread ? dots.scale() : Optional.empty());
    plot.setNames(names);
    plot.setHighlighted(shown(data, places.count()));
  }

  private static String spoken(Picture.Projection seen) {
    return TEXTS.get(
        "space.spoken",
        seen.dimensions(),
        Numbers.percent(seen.axes().first() + seen.axes().second(), 0));
  }

  /// The dot of the shown sample; -1 where it is none of them.
  private int shown(Dataset data, int count) {
    int index =
        model.samples().shown() instanceof Sample.Example example
                && example.partIn(data) == Sample.part(data)
            ? example.in(data)
            : -1;
    return index < count ? index : -1;
  }

  /// In true proportion, with room above for the name of the axis.
  private static PointPlot.View view(double farthest) {
    double side = (1 + AIR) * farthest;
    return new PointPlot.View(
        -side, side, -(1 + AIR / 2) * farthest, side + AIR / 2 * farthest, true, false);
  }

  private static double farthest(Places places) {
    double most = 0;
    for (int i = 0; i < places.count(); i++) {
      most = Math.max(most, Math.max(Math.abs(places.x(i)), Math.abs(places.y(i))));
    }
    return most > 0 ? most : 1;
  }
}
