package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.net.Blueprint;
import glassbox.text.Numbers;
import glassbox.train.Picture;
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

/// Examples in the space of a node's outputs, along the two axes in which they spread most.
final class SpacePart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  /// Beyond the farthest point, as a share of its distance.
  private static final double AIR = 0.13;

  private final WorkspaceModel model;
  private final Supplier<Optional<String>> node;
  private final PointPlot plot = new PointPlot(TEXTS.get("tab.space"));

  SpacePart(WorkspaceModel model, String id, Supplier<Optional<String>> node) {
    this.model = model;
    this.node = node;
    plot.setId(id);
    Explain.as(plot, "chart.space");
    plot.whenChosen(example -> model.samples().show(new Sample.Example(example)));
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  @Override
  public Set<Probe> probes() {
    return node.get().<Set<Probe>>map(id -> Set.of(new Probe.Projection(id))).orElse(Set.of());
  }

  @Override
  public void refresh() {
    Dataset data = model.dataset().orElse(null);
    Picture.Projection seen = seen().orElse(null);
    if (data == null || seen == null) {
      boolean coming = node.get().isPresent() && model.snapshot().isPresent();
      blank(coming ? "" : TEXTS.get("space.unready"));
    } else if (seen.axes().count() == 0) {
      blank(TEXTS.get(seen.answers().count() == 0 ? "space.nobody" : "space.broken"));
    } else {
      show(data, seen);
    }
  }

  private Optional<Picture.Projection> seen() {
    return node.get()
        .flatMap(
            id ->
                model
                    .snapshot()
                    .flatMap(
                        shot -> Optional.ofNullable(shot.pictures().get(new Probe.Projection(id)))))
        .filter(Picture.Projection.class::isInstance)
        .map(Picture.Projection.class::cast);
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
    plot.setRemark(why);
  }

  private void show(Dataset data, Picture.Projection seen) {
    PrincipalAxes axes = seen.axes();
    var outcome =
        new Outcome(
            seen.answers(),
            Sample.among(data).target(),
            SurfacePicture.middle(model.checked().loss()));
    var dots = new SpaceDots(data, outcome, plot.inks());
    plot.setTitle(title());
    plot.setView(view(farthest(axes)));
    plot.setOutlined(!data.classifies());
    plot.setDots(dots.dots(axes));
    boolean spread = axes.first() > 0;
    plot.setKeys(spread ? dots.keys(axes.count()) : List.of());
    plot.setScale(spread ? dots.scale() : Optional.empty());
    plot.setNames(
        Optional.of(
            new PointPlot.Names(
                TEXTS.get("space.first", Numbers.percent(axes.first(), 0)),
                TEXTS.get("space.second", Numbers.percent(axes.second(), 0)))));
    plot.setRemark(spread ? spoken(seen) : TEXTS.get("space.same"));
    plot.setHighlighted(shown(data, axes.count()));
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

  private static double farthest(PrincipalAxes axes) {
    double most = 0;
    for (int i = 0; i < axes.count(); i++) {
      most = Math.max(most, Math.max(Math.abs(axes.x(i)), Math.abs(axes.y(i))));
    }
    return most > 0 ? most : 1;
  }
}
