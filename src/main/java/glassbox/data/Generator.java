package glassbox.data;

import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The built-in problems of the plane and the line, and one of small pictures. Points lie within
/// about ±6; noise 0 to 1 moves them by up to about that many units (normal, deviation `noise`).
public enum Generator {
  CIRCLES(2, 5, 0.2) {
    @Override
    void place(Draw draw, int label, float[] point) {
      double radius = 5.0 * (label + 0.55 * draw.fraction()) / (draw.classes() - 0.45);
      polar(radius, 2 * Math.PI * draw.fraction(), point);
    }
  },
  XOR(2, 2, 0.2) {
    @Override
    void place(Draw draw, int label, float[] point) {
      double x = 0.4 + 4.6 * draw.fraction();
      double y = 0.4 + 4.6 * draw.fraction();
      boolean left = draw.fraction() < 0.5;
      // Label 1 where the signs are the same.
      boolean below = left == (label == 1);
      point[0] = (float) (left ? -x : x);
      point[1] = (float) (below ? -y : y);
    }
  },
  GAUSSIANS(2, 5, 0.4) {
    @Override
    void place(Draw draw, int label, float[] point) {
      polar(3, 2 * Math.PI * label / draw.classes() + Math.PI / 4, point);
      point[0] += (float) (0.6 * draw.gaussian());
      point[1] += (float) (0.6 * draw.gaussian());
    }
  },
  SPIRALS(2, 5, 0.1) {
    @Override
    void place(Draw draw, int label, float[] point) {
      double along = Math.sqrt(draw.fraction());
      double turn = 1.75 * 2 * Math.PI * along;
      polar(5 * along, turn + 2 * Math.PI * label / draw.classes(), point);
    }
  },
  MOONS(2, 2, 0.2) {
    @Override
    void place(Draw draw, int label, float[] point) {
      double angle = Math.PI * draw.fraction();
      double side = label == 0 ? 1 : -1;
      point[0] = (float) (3 * Math.cos(angle) * side + (label == 0 ? -1.5 : 1.5));
      point[1] = (float) (3 * Math.sin(angle) * side + (label == 0 ? -0.75 : 0.75));
    }
  },
  CHECKERBOARD(2, 2, 0.0) {
    @Override
    void place(Draw draw, int label, float[] point) {
      int column = draw.below(4);
      int row = 2 * draw.below(2) + (column + label) % 2;
      point[0] = (float) (2.5 * (column + draw.fraction()) - 5);
      point[1] = (float) (2.5 * (row + draw.fraction()) - 5);
    }
  },
  PLANE(0, 0, 0.1) {
    @Override
    void place(Draw draw, int label, float[] point) {
      anywhere(draw, point);
    }

    @Override
    double value(float[] point) {
      return (point[0] + point[1]) / 10;
    }
  },
  HILLS(0, 0, 0.1) {
    @Override
    void place(Draw draw, int label, float[] point) {
      anywhere(draw, point);
    }

    @Override
    double value(float[] point) {
      return hill(point, 2.5, 2.5)
          + hill(point, -2.5, -2.5)
          - hill(point, -2.5, 2.5)
          - hill(point, 2.5, -2.5);
    }
  },
  SINE(0, 0, 0.1) {
    @Override
    void place(Draw draw, int label, float[] point) {
      point[0] = (float) (10 * draw.fraction() - 5);
    }

    @Override
    double value(float[] point) {
      return StrictMath.sin(1.5 * point[0]);
    }

    @Override
    public Shape shape() {
      return Shape.of(1);
    }
  },
  /// Small grey pictures of an edge: somewhere, dark on either side. Which way does it run?
  EDGES(2, 4, 0.1) {
    @Override
    void place(Draw draw, int label, float[] point) {
      double side = draw.below(2) == 0 ? 1 : -1;
      double angle = Math.PI * label / draw.classes() + 0.12 * draw.gaussian();
      double across = side * StrictMath.cos(angle);
      double down = side * StrictMath.sin(angle);
      double shift = 8 * draw.fraction() - 4;
      double contrast = 0.5 + 0.5 * draw.fraction();
      double middle = (EDGE_SIDE - 1) / 2.0;
      for (int i = 0; i < point.length; i++) {
        double x = i % EDGE_SIDE - middle;
        double y = i / EDGE_SIDE - middle;
        double far = x * across + y * down - shift;
        point[i] = (float) (0.5 + 0.5 * contrast * StrictMath.tanh(far / 0.8));
      }
    }

    @Override
    public Shape shape() {
      return Shape.of(1, EDGE_SIDE, EDGE_SIDE);
    }

    /// The angles against the horizontal.
    @Override
    List<String> names(int kinds) {
      return IntStream.range(0, kinds)
          .mapToObj(label -> Math.floorMod(90 - 180 * label / kinds, 180) + "°")
          .toList();
    }
  };

  /// Of the pictures of [#EDGES].
  private static final int EDGE_SIDE = 16;

  public static final int FEWEST = 10;
  public static final int MOST = 100_000;

  private static final Texts TEXTS = Texts.of("data", "generators");

  private final int fewestClasses;
  private final int mostClasses;
  private final double usualNoise;

  Generator(int fewestClasses, int mostClasses, double usualNoise) {
    this.fewestClasses = fewestClasses;
    this.mostClasses = mostClasses;
    this.usualNoise = usualNoise;
  }

  /// Puts a point of the class `label` where it belongs, before noise.
  abstract void place(Draw draw, int label, float[] point);

  /// What is to be predicted at a point, for a generator that does not classify.
  double value(float[] point) {
    throw new IllegalStateException(this + " gives classes, not numbers.");
  }

  /// Of one example.
  public Shape shape() {
    return Shape.of(2);
  }

  /// How many numbers an example has.
  public int inputs() {
    return shape().elements();
  }

  /// How examples are drawn for people.
  public Dataset.Kind kind() {
    return switch (inputs()) {
      case 1 -> Dataset.Kind.TABLE;
      case 2 -> Dataset.Kind.PLANE;
      default -> Dataset.Kind.IMAGE;
    };
  }

  List<String> names(int kinds) {
    return classNames(kinds);
  }

  /// The name in the file format: `spirals`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The name that people read.
  public String title() {
    return TEXTS.get("title." + word());
  }

  public boolean classifies() {
    return mostClasses > 0;
  }

  /// The fewest classes it can make; 0 where it gives a number.
  public int fewestClasses() {
    return fewestClasses;
  }

  public int mostClasses() {
    return mostClasses;
  }

  public double usualNoise() {
    return usualNoise;
  }

  public static Optional<Generator> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /// Draws examples; the same seeds give the same ones. Classes come in turn, so that each gets its
  /// share.
  ///
  /// @param classes clamped to what this generator can make
  public Source generate(int count, double noise, int classes, Seeds seeds) {
    int kinds = Math.clamp(classes, fewestClasses, Math.max(fewestClasses, mostClasses));
    var draw = new Draw(seeds.child(word()), kinds);
    int width = inputs();
    float[] inputs = new float[count * width];
    int[] labels = new int[count];
    float[] values = new float[count];
    float[] point = new float[width];
    for (int i = 0; i < count; i++) {
      labels[i] = classifies() ? i % kinds : 0;
      place(draw, labels[i], point);
      if (!classifies()) {
        values[i] = (float) (value(point) + 0.5 * noise * draw.gaussian());
      }
      for (int axis = 0; axis < width; axis++) {
        float shift = classifies() ? (float) (noise * draw.gaussian()) : 0;
        inputs[i * width + axis] = point[axis] + shift;
      }
    }
    Target target =
        classifies()
            ? new Target.Classes(names(kinds), labels)
            : new Target.Values(width == 1 ? AXES.getLast() : VALUE, values);
    List<String> names = kind() == Dataset.Kind.IMAGE ? List.of() : AXES.subList(0, width);
    return new PlainSource(title(), kind(), new Examples(shape(), inputs, target), names);
  }

  static final List<String> AXES = List.of("x", "y");

  /// What a number to predict over the plane is called.
  static final String VALUE = "z";

  /// The colours that classes of points are drawn in.
  public static List<String> classNames(int classes) {
    return Stream.of("blue", "orange", "green", "purple", "grey")
        .limit(classes)
        .map(colour -> TEXTS.get("class." + colour))
        .toList();
  }

  private static void polar(double radius, double angle, float[] point) {
    point[0] = (float) (radius * StrictMath.cos(angle));
    point[1] = (float) (radius * StrictMath.sin(angle));
  }

  private static void anywhere(Draw draw, float[] point) {
    point[0] = (float) (10 * draw.fraction() - 5);
    point[1] = (float) (10 * draw.fraction() - 5);
  }

  private static double hill(float[] point, double x, double y) {
    double dx = point[0] - x;
    double dy = point[1] - y;
    return StrictMath.exp(-(dx * dx + dy * dy) / 4);
  }

  /// The random numbers that an example is made of.
  record Draw(Seeds seeds, int classes) {

    double fraction() {
      return seeds.nextDouble();
    }

    double gaussian() {
      return seeds.gaussian();
    }

    int below(int bound) {
      return seeds.below(bound);
    }
  }
}
