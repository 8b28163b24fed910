package glassbox.data;

import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.List;

/// Points that somebody painted, as data. A class without points is a class still, so that a
/// network keeps its outputs while points come and go.
///
/// @param classes from [#FEWEST_CLASSES] to [#MOST_CLASSES]; 0 where a number is predicted
public record OwnPoints(int classes, List<PlanePoint> points) implements Source {

  private static final Texts TEXTS = Texts.of("data", "generators");

  public static final int FEWEST_CLASSES = 2;
  public static final int MOST_CLASSES = 5;

  /// More than this are no longer painted by hand, and a file of them is slow to read.
  public static final int MOST = 5_000;

  /// What the number is called that is painted.
  public static final String VALUE = Generator.VALUE;

  private static final int FEWEST = 2;

  public OwnPoints {
    points = List.copyOf(points);
  }

  @Override
  public Dataset prepare(Split.Shares shares, Seeds seeds) {
    if (points.size() < FEWEST) {
      throw new DataException(TEXTS.count("points.few", points.size(), points.size(), FEWEST));
    }
    float[] inputs = new float[2 * points.size()];
    for (int i = 0; i < points.size(); i++) {
      PlanePoint point = points.get(i);
      inputs[2 * i] = point.x();
      inputs[2 * i + 1] = point.y();
    }
    return new PlainSource(
            TEXTS.get("title.points"),
            Dataset.Kind.PLANE,
            new Examples(Shape.of(2), inputs, target()),
            Generator.AXES)
        .prepare(shares, seeds);
  }

  private Target target() {
    if (classes > 0) {
      int[] labels = points.stream().mapToInt(PlanePoint::label).toArray();
      return new Target.Classes(Generator.classNames(classes), labels);
    }
    float[] values = new float[points.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = points.get(i).answer();
    }
    return new Target.Values(VALUE, values);
  }
}
