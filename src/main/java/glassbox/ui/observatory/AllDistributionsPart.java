package glassbox.ui.observatory;

import glassbox.engine.Shape;
import glassbox.layer.Channels;
import glassbox.net.Blueprint;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.Quantity;
import glassbox.train.UnitShares;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.Spread;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.HistogramGrid;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// How the quantities of all layers are spread, below each other.
final class AllDistributionsPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final DistributionChoices choices;
  private final List<Quantity> shown;
  private final HistogramGrid plot = new HistogramGrid(TEXTS.get("distributions"));

  AllDistributionsPart(WorkspaceModel model, DistributionChoices choices, List<Quantity> shown) {
    this.model = model;
    this.choices = choices;
    this.shown = List.copyOf(shown);
    plot.setId("distributions-all");
    Explain.as(plot, "distributions.grid");
    plot.whenChosen(row -> choices.layer.set(Optional.of(stages().get(row).id())));
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  private List<Blueprint.Stage> stages() {
    return model.checked().blueprint().map(Blueprint::stages).orElse(List.of());
  }

  @Override
  public Set<Probe> probes() {
    Set<Probe> probes = new HashSet<>();
    for (Blueprint.Stage stage : stages()) {
      shown.forEach(what -> probes.add(new Probe.Histogram(stage.id(), what)));
    }
    return probes;
  }

  @Override
  public void refresh() {
    plot.setLogarithmicCounts(choices.logarithmicCounts.get());
    plot.setRows(
        shown.stream().map(this::column).toList(), stages().stream().map(this::row).toList());
  }

  private HistogramGrid.Column column(Quantity what) {
    return new HistogramGrid.Column(
        DistributionPart.name(what, choices), TEXTS.get("distribution.unknown"));
  }

  private HistogramGrid.Row row(Blueprint.Stage stage) {
    return new HistogramGrid.Row(
        model.checked().title(stage.id()), shown.stream().map(what -> cell(stage, what)).toList());
  }

  private HistogramGrid.Cell cell(Blueprint.Stage stage, Quantity what) {
    Picture seen =
        model
            .snapshot()
            .map(shot -> shot.pictures().get(new Probe.Histogram(stage.id(), what)))
            .orElse(null);
    return seen instanceof Picture.Histogram picture
        ? new HistogramGrid.Cell(
            Optional.of(Spread.bars(picture.values(), choices.sizes.get())),
            notes(picture, stage.output()))
        : new HistogramGrid.Cell(Optional.empty(), List.of());
  }

  /// How far the numbers reach, and how many units do nothing.
  private static List<String> notes(Picture.Histogram picture, Shape output) {
    List<String> notes = new ArrayList<>();
    notes.add("σ " + Numbers.brief(picture.values().deviation()));
    UnitShares units = picture.units();
    int count = Channels.of(output).count();
    if (units.dead() > 0) {
      notes.add(TEXTS.get("distributions.dead", Math.round(units.dead() * count)));
    } else if (units.saturated() > 0) {
      notes.add(TEXTS.get("distributions.saturated", Math.round(units.saturated() * count)));
    }
    return notes;
  }
}
