package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.Target;
import glassbox.train.Places;
import glassbox.ui.look.Outcome;
import glassbox.ui.look.SurfacePicture;
import glassbox.ui.plot.Inks;
import glassbox.ui.plot.PointPlot;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.paint.Color;

/// Examples as points in the colour and form of their class, or the colour of their number; those
/// that are taken for something else have a ring around them.
record SpaceDots(Dataset data, Outcome outcome, Inks inks) {

  private static final Texts TEXTS = Texts.of("observatory");

  /// So many classes have colours of their own everywhere.
  private static final int COLOURS = 5;

  List<PointPlot.Dot> dots(Places places) {
    var words = new SampleWords(data, outcome);
    List<PointPlot.Dot> dots = new ArrayList<>();
    for (int i = 0; i < places.count(); i++) {
      int example = i;
      dots.add(
          new PointPlot.Dot(
              places.x(i),
              places.y(i),
              colour(i),
              words.good(i) ? PointPlot.Mark.DISC : PointPlot.Mark.MISSED,
              outcome.target() instanceof Target.Classes classes ? classes.labels()[i] : 0,
              () -> point(words, example)));
    }
    return dots;
  }

  private static String point(SampleWords words, int example) {
    return TEXTS.get(
        "space.point", SampleWords.number(example), words.truth(example), words.guess(example));
  }

  private Color colour(int example) {
    return switch (outcome.target()) {
      case Target.Classes(var _, int[] labels, var _) -> ofClass(labels[example]);
      case Target.Values(var _, float[] values) ->
          SurfacePicture.signed(inks)
              .colour(0.5 + values[example] / (2 * SurfacePicture.range(data)));
    };
  }

  private Color ofClass(int kind) {
    return data.classNames().size() <= COLOURS ? inks.ofClass(kind) : inks.series(kind);
  }

  /// The classes, and what the ring means with how many have it.
  List<PointPlot.Key> keys(int count) {
    List<PointPlot.Key> keys = new ArrayList<>();
    if (!data.classifies()) {
      return keys;
    }
    var words = new SampleWords(data, outcome);
    int missed = (int) IntStream.range(0, count).filter(i -> !words.good(i)).count();
    keys.add(
        new PointPlot.Key(
            inks.text(), PointPlot.Mark.MISSED, TEXTS.get("space.missed", missed, count)));
    List<String> names = data.classNames();
    for (int i = 0; i < names.size(); i++) {
      keys.add(new PointPlot.Key(ofClass(i), PointPlot.Mark.DISC, i, names.get(i)));
    }
    return keys;
  }

  /// The colours of a number to predict.
  Optional<PointPlot.Scale> scale() {
    return data.classifies() ? Optional.empty() : Optional.of(new PlaneDots(1).scale(data, inks));
  }
}
