package glassbox.design.json;

import glassbox.data.OwnPoints;
import glassbox.data.PlanePoint;
import glassbox.data.Reading;
import glassbox.data.digits.Digits;
import glassbox.data.sequences.Sequences;
import glassbox.data.sound.Spoken;
import glassbox.design.DataChoice;
import glassbox.engine.choice.Choices;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads where a design's data comes from: a `file`, a `generator`, or `points` that were painted.
final class DataJson {

  private static final Texts TEXTS = Texts.of("design", "files");

  /// What `target` says of points that have a number each.
  static final String NUMBER = "number";

  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_PATH = 4_000;
  private static final int MOST_COLUMNS = 5_000;

  private DataJson() {}

  static DataChoice read(Fields fields) {
    DataChoice choice =
        fields.has("file")
            ? file(fields)
            : fields.has("points") ? points(fields) : generator(fields);
    fields.keepRest("data");
    return choice;
  }

  private static DataChoice file(Fields fields) {
    return new DataChoice.FromFile(
        fields.text("file", LONGEST_PATH).orElse(""),
        fields.text("target", LONGEST_NAME),
        columns(fields),
        reading(fields));
  }

  /// Said by a field that has the reading's name: `"series": {"window": 12}`.
  private static Reading reading(Fields fields) {
    for (Reading known : Choices.family(Reading.class)) {
      Optional<Fields> choices = fields.object(known.word());
      if (choices.isPresent()) {
        Reading said =
            (Reading) Records.read(known.getClass().asSubclass(Record.class), choices.get());
        choices.get().keepRest(choices.get().place());
        return said;
      }
    }
    return Reading.USUAL;
  }

  private static DataChoice generator(Fields fields) {
    String generator =
        fields
            .text("generator", LONGEST_NAME)
            .orElseThrow(() -> fields.refuse("file", TEXTS.get("data.missing")));
    if (generator.equals(Digits.WORD)) {
      return Records.read(DataChoice.Digits.class, fields);
    }
    if (generator.equals(Spoken.WORD)) {
      return Records.read(DataChoice.Speech.class, fields);
    }
    Optional<Sequences> sequences = Sequences.of(generator);
    return sequences.isPresent()
        ? made(DataChoice.Made.of(sequences.get()), fields)
        : new DataChoice.Generated(
            generator,
            fields.whole("count", 10, 100_000).map(Long::intValue).orElse(500),
            fields.number("noise", 0, 10).orElse(0.1),
            fields.whole("classes", 2, 5).map(Long::intValue).orElse(2));
  }

  private static DataChoice made(DataChoice.Made usual, Fields fields) {
    return new DataChoice.Made(
        usual.task(),
        whole(fields, "count", Sequences.FEWEST, Sequences.MOST, usual.count()),
        whole(fields, "steps", Sequences.SHORTEST, Sequences.LONGEST, usual.steps()),
        fields.number("noise", 0, 1).orElse(usual.noise()));
  }

  private static int whole(Fields fields, String name, int least, int most, int usual) {
    return fields.whole(name, least, most).map(Long::intValue).orElse(usual);
  }

  private static DataChoice points(Fields fields) {
    int classes = haveNumbers(fields) ? 0 : classes(fields);
    List<PlanePoint> points = new ArrayList<>();
    for (Object entry : fields.list("points", OwnPoints.MOST)) {
      points.add(point(fields, points.size(), entry, classes));
    }
    return new DataChoice.Points(classes, points);
  }

  private static int classes(Fields fields) {
    return fields
        .whole("classes", OwnPoints.FEWEST_CLASSES, OwnPoints.MOST_CLASSES)
        .map(Long::intValue)
        .orElse(OwnPoints.FEWEST_CLASSES);
  }

  private static boolean haveNumbers(Fields fields) {
    Optional<String> target = fields.text("target", LONGEST_NAME);
    if (target.filter(word -> !word.equals(NUMBER)).isPresent()) {
      throw fields.refuse("target", TEXTS.get("data.target", NUMBER, target.get()));
    }
    return target.isPresent();
  }

  private static PlanePoint point(Fields fields, int index, Object entry, int classes) {
    if (entry instanceof List<?> numbers
        && numbers.size() == 3
        && numbers.get(0) instanceof Number x
        && numbers.get(1) instanceof Number y
        && numbers.get(2) instanceof Number answer
        && Math.abs(x.doubleValue()) <= PlanePoint.EXTENT
        && Math.abs(y.doubleValue()) <= PlanePoint.EXTENT
        && isAnswer(answer, classes)) {
      return new PlanePoint(x.floatValue(), y.floatValue(), answer.floatValue());
    }
    String expected =
        classes > 0
            ? TEXTS.get("data.point", PlanePoint.EXTENT, classes - 1, Fields.shown(entry))
            : TEXTS.get(
                "data.point.number", PlanePoint.EXTENT, PlanePoint.LARGEST, Fields.shown(entry));
    throw fields.refuse("points[" + index + "]", expected);
  }

  private static boolean isAnswer(Number answer, int classes) {
    return classes > 0
        ? answer instanceof Integer label && label >= 0 && label < classes
        : Math.abs(answer.doubleValue()) <= PlanePoint.LARGEST;
  }

  private static List<String> columns(Fields fields) {
    List<String> columns = new ArrayList<>();
    for (Object entry : fields.list("inputs", MOST_COLUMNS)) {
      if (!(entry instanceof String name)) {
        throw fields.refuse("inputs", TEXTS.get("data.columns", entry));
      }
      columns.add(name);
    }
    return columns;
  }
}
