package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.HeatMap;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Which class was taken for which, over the validation examples.
final class ConfusionPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final HeatMap plot = new HeatMap(TEXTS.get("confusion"));

  ConfusionPart(WorkspaceModel model) {
    this.model = model;
  }

  /// Told of the cell that is chosen by a click.
  void whenChosen(Consumer<Optional<HeatMap.Cell>> told) {
    plot.whenChosen(told);
  }

  void letGo() {
    plot.choose(Optional.empty());
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  @Override
  public Set<Probe> probes() {
    return Set.of(new Probe.Predictions());
  }

  @Override
  public void refresh() {
    Dataset data = model.dataset().orElse(null);
    Picture picture =
        model.snapshot().map(shot -> shot.pictures().get(new Probe.Predictions())).orElse(null);
    if (data == null || !(picture instanceof Picture.Predictions predictions)) {
      plot.setCells(List.of(), new double[0][0]);
      plot.setRemark("");
      return;
    }
    Outcome outcome = Outcome.of(predictions, data, model.checked().loss());
    List<String> names = data.classNames();
    plot.setCells(names, outcome.confusion(names.size()));
    plot.setRemark(TEXTS.get("validationExamples", outcome.count()));
  }
}
