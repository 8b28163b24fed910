package glassbox.ui.look;

import glassbox.data.Acoustics;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Target;
import glassbox.data.sound.SoundScale;
import glassbox.data.text.Passage;
import glassbox.engine.Shape;
import glassbox.text.Numbers;
import glassbox.train.Sample;
import glassbox.ui.plot.Glyphs;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;

/// What stands at a place of the data's small picture, in words; the values are those that are
/// drawn.
///
/// @param own in place of the example
/// @param rows of a table, from the top
/// @param sought what is to be predicted, below them or below the sequence
record ExampleReading(
    Dataset data,
    Sample.Example example,
    Optional<Sample.Own> own,
    List<ExamplePicture.Row> rows,
    Optional<ExamplePicture.Row> sought) {

  private static final Texts TEXTS = Texts.of("look");

  /// How far from a point the pointer may miss it.
  private static final double NEAR = 5;

  /// Empty where nothing is drawn.
  ///
  /// @param height without the axes of a sound
  Optional<String> at(double x, double y, double width, double height) {
    if (x < 0 || x >= width || y < 0 || y >= height) {
      return Optional.empty();
    }
    return switch (data.kind()) {
      case PLANE -> point(x, y, width);
      case IMAGE -> pixel(x / width, y / height);
      case SEQUENCE -> y < ExamplePicture.SEQUENCE_HEIGHT ? step(x / width, y) : soughtWords();
      case TABLE -> row(y, height);
      case TEXT -> Optional.empty();
    };
  }

  /// The nearest of the points that are drawn.
  private Optional<String> point(double x, double y, double width) {
    Examples points = data.training();
    int found = -1;
    double least = NEAR;
    int every = Math.max(1, points.count() / ExamplePicture.MOST_POINTS);
    for (int i = 0; i < points.count(); i += every) {
      double across = (points.inputs()[2 * i] / Look.EXTENT + 1) / 2 * width - x;
      double down = (1 - points.inputs()[2 * i + 1] / Look.EXTENT) / 2 * width - y;
      // Of two at one place the later one lies above.
      if (Math.hypot(across, down) <= least) {
        least = Math.hypot(across, down);
        found = i;
      }
    }
    return found < 0 ? Optional.empty() : Optional.of(point(points, found));
  }

  private String point(Examples points, int index) {
    String answer =
        switch (points.target()) {
          case Target.Classes(List<String> names, int[] labels, int[] _) ->
              TEXTS.get("quoted", Glyphs.named(names.get(labels[index])));
          case Target.Values(String name, float[] values) ->
              TEXTS.get(
                  "read.named", name, Numbers.figure(ExamplePicture.original(data, values[index])));
        };
    return TEXTS.get(
        "read.point",
        Numbers.fixed(points.inputs()[2 * index], 2),
        Numbers.fixed(points.inputs()[2 * index + 1], 2),
        answer);
  }

  private Optional<String> pixel(double across, double down) {
    Examples images = example.among(data);
    float[] pixels = own.map(Sample.Own::inputs).orElse(images.inputs());
    Shape shape = images.shape();
    int columns = shape.last();
    int lines = shape.size(shape.rank() - 2);
    int row = (int) (down * lines);
    int column = (int) (across * columns);
    int from = own.isPresent() ? 0 : example.in(data) * shape.elements();
    int at = from + row * columns + column;
    if (data.acoustics().isPresent()) {
      var scale = new SoundScale(data.acoustics().get().reading());
      return Optional.of(
          TEXTS.get(
              "read.tone",
              Numbers.fixed(scale.seconds(column), 3),
              Numbers.whole(Math.round(scale.hertz(lines - 1 - row))),
              Numbers.figure(pixels[at])));
    }
    int area = columns * lines;
    boolean coloured = shape.rank() > 2 && shape.size(0) == 3;
    return Optional.of(
        coloured
            ? TEXTS.get(
                "read.colour",
                row + 1,
                column + 1,
                Numbers.figure(pixels[at]),
                Numbers.figure(pixels[at + area]),
                Numbers.figure(pixels[at + 2 * area]))
            : TEXTS.get("read.pixel", row + 1, column + 1, Numbers.figure(pixels[at])));
  }

  /// Of several features that which is drawn nearest.
  private Optional<String> step(double across, double y) {
    Course course = Course.of(example.among(data), example.in(data));
    int step = (int) (across * course.steps());
    int feature = course.nearest(step, y, ExamplePicture.SEQUENCE_HEIGHT);
    String value = Numbers.figure(course.value(step, feature));
    Optional<Acoustics> heard = data.acoustics();
    if (heard.isPresent()) {
      String seconds = Numbers.fixed((double) step / heard.get().reading().rate(), 3);
      return Optional.of(TEXTS.get("read.moment", seconds, value));
    }
    return Optional.of(
        course.features() > 1 && feature < data.inputNames().size()
            ? TEXTS.get("read.feature", step + 1, data.inputNames().get(feature), value)
            : TEXTS.get("read.step", step + 1, value));
  }

  /// Whole, where the picture has no room for all of it.
  private Optional<String> row(double y, double height) {
    int line = (int) (y / ExamplePicture.LINE);
    return line < rows.size()
        ? Optional.of(words(rows.get(line)))
        // It stands at the foot, below how many columns are not seen.
        : soughtWords().filter(_ -> y >= height - ExamplePicture.LINE);
  }

  private Optional<String> soughtWords() {
    return sought.map(ExampleReading::words);
  }

  private static String words(ExamplePicture.Row row) {
    return TEXTS.get("read.named", row.name(), row.value());
  }

  /// The word of a text that a letter of its picture belongs to.
  ///
  /// @param place of the letter in the whole text
  Optional<String> letter(int place) {
    Passage passage = Passage.of(data, example.among(data), example.in(data));
    int step = passage.stepAt(place);
    return step < 0
        ? Optional.empty()
        : Optional.of(
            TEXTS.get(
                "read.word",
                step + 1,
                Glyphs.named(Passage.visible(passage.words().get(step))),
                passage.numbers().get(step)));
  }
}
