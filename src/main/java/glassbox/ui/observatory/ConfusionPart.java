package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.text.Numbers;
import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.look.Outcome;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.HeatMap;
import glassbox.ui.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which class was taken for which, over the validation examples.
final class ConfusionPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private double[][] counted = new double[0][0];
  private final HeatMap plot = new HeatMap(TEXTS.get("confusion"));

  ConfusionPart(WorkspaceModel model) {
    this.model = model;
    Explain.as(plot, "chart.confusion", () -> new Subject.Here(this::right));
  }

  /// The diagonal, which adds up to what is right.
  private Optional<String> right() {
    double[][] cells = counted;
    double right = IntStream.range(0, cells.length).mapToDouble(i -> cells[i][i]).sum();
    double all = Arrays.stream(cells).flatMapToDouble(Arrays::stream).sum();
    String diagonal =
        IntStream.range(0, cells.length)
            .mapToObj(i -> Numbers.whole(Math.round(cells[i][i])))
            .collect(Collectors.joining(" + "));
    return all == 0
        ? Optional.empty()
        : Optional.of(
            "(%s) / %s = %s"
                .formatted(
                    diagonal, Numbers.whole(Math.round(all)), Numbers.percent(right / all, 1)));
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
    Optional<Outcome> seen = Outcome.seen(model);
    List<String> names =
        model.dataset().filter(_ -> seen.isPresent()).map(Dataset::classNames).orElse(List.of());
    counted = seen.map(outcome -> outcome.confusion(names.size())).orElse(new double[0][0]);
    plot.setCells(names, counted);
    plot.setRemark(seen.isPresent() ? TEXTS.get("confusion.remark") : "");
  }
}
