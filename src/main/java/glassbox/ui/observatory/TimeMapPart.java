package glassbox.ui.observatory;

import glassbox.microscope.Unrolling;
import glassbox.microscope.Unrolling.What;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.Signs;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.TimeMap;
import glassbox.ui.text.Texts;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/// State, memory, a gate or the gradient of the chosen layer, unit by unit over the sequence.
final class TimeMapPart implements Part {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final TimeChoices choices;
  private final TimeSight sight;
  private final TimeMap plot = new TimeMap(TimeWords.name(What.STATE));

  TimeMapPart(WorkspaceModel model, TimeChoices choices, TimeSight sight) {
    this.model = model;
    this.choices = choices;
    this.sight = sight;
    plot.setId("time-map");
    Explain.as(plot, "chart.time.map");
  }

  @Override
  public ChartPane plot() {
    return plot;
  }

  @Override
  public void refresh() {
    What what = choices.what.get();
    plot.setTitle(
        choices
            .way
            .get()
            .map(
                way ->
                    TEXTS.get("time.of", TimeWords.name(what), model.checked().title(way.node())))
            .orElse(TimeWords.name(what)));
    plot.setRemark(sight.seen().map(TimeWords::example).orElse(""));
    course(what)
        .ifPresentOrElse(
            course -> plot.setValues(course.values(), colours(course)),
            () -> plot.setBlank(TEXTS.get(sight.seen().isEmpty() ? "time.unready" : "time.none")));
  }

  private Optional<Unrolling.Course> course(What what) {
    return choices
        .way
        .get()
        .flatMap(
            way ->
                sight.seen().stream()
                    .flatMap(seen -> seen.ways().stream())
                    .filter(way::is)
                    .flatMap(seen -> seen.courses().stream())
                    .filter(course -> course.what() == what)
                    .findFirst());
  }

  /// A gate lets through from nothing to all; a candidate and what comes of it lie between −1 and
  /// 1, if not further out; all else is as large as it is.
  private static TimeMap.Colours colours(Unrolling.Course course) {
    if (course.what().isShare()) {
      return new TimeMap.Colours(0, 1, _ -> ColourMap.VIRIDIS);
    }
    double largest =
        Stream.of(course.values())
            .flatMapToDouble(DoubleStream::of)
            .map(Math::abs)
            .filter(Double::isFinite)
            .max()
            .orElse(0);
    boolean atLeastOne = course.what() != What.GRADIENT;
    double end = atLeastOne ? Math.max(1, largest) : largest;
    return new TimeMap.Colours(-end, end, Signs::areas);
  }
}
