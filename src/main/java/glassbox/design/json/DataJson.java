package glassbox.design.json;

import glassbox.data.OwnPoints;
import glassbox.data.PlanePoint;
import glassbox.data.digits.Digits;
import glassbox.design.DataChoice;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// Reads where a design's data comes from: a `file`, a `generator`, or `points` that were painted.
final class DataJson {

  private static final Texts TEXTS = Texts.of("design", "files");

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
        columns(fields));
  }

  private static DataChoice generator(Fields fields) {
    String generator =
        fields
            .text("generator", LONGEST_NAME)
            .orElseThrow(() -> fields.refuse("file", TEXTS.get("data.missing")));
    return generator.equals(Digits.WORD)
        ? Records.read(DataChoice.Digits.class, fields)
        : new DataChoice.Generated(
            generator,
            fields.whole("count", 10, 100_000).map(Long::intValue).orElse(500),
            fields.number("noise", 0, 10).orElse(0.1),
            fields.whole("classes", 2, 5).map(Long::intValue).orElse(2));
  }

  private static DataChoice points(Fields fields) {
    int classes =
        fields
            .whole("classes", OwnPoints.FEWEST_CLASSES, OwnPoints.MOST_CLASSES)
            .map(Long::intValue)
            .orElse(OwnPoints.FEWEST_CLASSES);
    List<PlanePoint> points = new ArrayList<>();
    for (Object entry : fields.list("points", OwnPoints.MOST)) {
      points.add(point(fields, points.size(), entry, classes));
    }
    return new DataChoice.Points(classes, points);
  }

  private static PlanePoint point(Fields fields, int index, Object entry, int classes) {
    if (entry instanceof List<?> numbers
        && numbers.size() == 3
        && numbers.get(0) instanceof Number x
        && numbers.get(1) instanceof Number y
        && numbers.get(2) instanceof Integer label
        && Math.abs(x.doubleValue()) <= PlanePoint.EXTENT
        && Math.abs(y.doubleValue()) <= PlanePoint.EXTENT
        && label >= 0
        && label < classes) {
      return new PlanePoint(x.floatValue(), y.floatValue(), label);
    }
    throw fields.refuse(
        "points[" + index + "]",
        TEXTS.get("data.point", PlanePoint.EXTENT, classes - 1, Fields.shown(entry)));
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
