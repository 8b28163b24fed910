package glassbox.ui.observatory;

import glassbox.microscope.Unrolling;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.Line;
import glassbox.ui.plot.LinePlot;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/// How large the gradient is that comes to each step of the sequence, on a logarithmic scale: where
/// it vanishes or explodes, the line is a slope. Every recurrent layer of the network is a line, so
/// that a simple one, an LSTM and a GRU side by side can be compared.
final class TimeGradientPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final TimeChoices choices;
  private final TimeSight sight;
  private final LinePlot plot = new LinePlot(TEXTS.get("time.gradient"), TEXTS.get("time.step"));

  TimeGradientPart(WorkspaceModel model, TimeChoices choices, TimeSight sight) {
    this.model = model;
    this.choices = choices;
    this.sight = sight;
    plot.setId("time-gradient");
    plot.setAlwaysLogarithmic();
    plot.setXAxis(TEXTS.get("time.step"), false, true);
    Explain.as(plot, "chart.time.gradient");
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  @Override
  public void refresh() {
    plot.setNote(sight.seen().map(TimeWords::example).orElse(""));
    List<Unrolling> ways = sight.seen().map(TimeSight.Seen::ways).orElse(List.of());
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < ways.size(); i++) {
      Unrolling way = ways.get(i);
      if (way.gradients().length > 0) {
        double[] steps = IntStream.rangeClosed(1, way.steps()).asDoubleStream().toArray();
        lines.add(new Line(title(ways, way), i, steps, way.gradients(), Line.Stroke.SOLID));
      }
    }
    showAll(ways);
    plot.setLines(lines);
  }

  /// A slope is seen to its end, as far down as a number of the engine can be.
  private void showAll(List<Unrolling> ways) {
    double[] sizes =
        ways.stream()
            .flatMapToDouble(way -> DoubleStream.of(way.gradients()))
            .filter(size -> size >= Float.MIN_NORMAL && Double.isFinite(size))
            .toArray();
    plot.setShown(
        DoubleStream.of(sizes).min().orElse(Double.POSITIVE_INFINITY),
        DoubleStream.of(sizes).max().orElse(Double.NEGATIVE_INFINITY));
  }

  private String title(List<Unrolling> ways, Unrolling way) {
    long both = ways.stream().filter(each -> each.node().equals(way.node())).count();
    return TimeWords.title(model, way.node(), way.reversed(), both > 1);
  }

  /// What the chosen layer's line says, and how far the others' gradients get beside it.
  String verdict() {
    List<Unrolling> ways = sight.seen().map(TimeSight.Seen::ways).orElse(List.of());
    Optional<Unrolling> chosen =
        choices.way.get().flatMap(way -> ways.stream().filter(way::is).findFirst());
    return chosen.map(way -> verdict(ways, way)).orElse("");
  }

  private String verdict(List<Unrolling> ways, Unrolling chosen) {
    String said = TimeWords.verdict(title(ways, chosen), chosen);
    List<String> others =
        ways.stream()
            .filter(way -> !way.equals(chosen))
            .flatMap(way -> TimeWords.kept(title(ways, way), way).stream())
            .toList();
    return said.isEmpty() || others.isEmpty() ? said : TimeWords.beside(said, others);
  }
}
