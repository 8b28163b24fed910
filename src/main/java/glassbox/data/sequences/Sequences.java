package glassbox.data.sequences;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.PlainSource;
import glassbox.data.Source;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The built-in problems that are read step by step. An example is `[steps, features]`.
public enum Sequences {
  /// Two of the numbers are marked, one in each half; their sum is asked for (Hochreiter and
  /// Schmidhuber, 1997). Who always says 1 is wrong by 1/6 on average, squared.
  ADDING(50, List.of("value", "mark"), Asked.NUMBER) {
    @Override
    float write(Seeds draw, int steps, float[] to, int at) {
      for (int t = 0; t < steps; t++) {
        to[at + 2 * t] = draw.uniform(0, 1);
        to[at + 2 * t + 1] = 0;
      }
      int first = draw.below(steps / 2);
      int second = steps / 2 + draw.below(steps - steps / 2);
      to[at + 2 * first + 1] = 1;
      to[at + 2 * second + 1] = 1;
      return to[at + 2 * first] + to[at + 2 * second];
    }
  },
  /// Ups and downs by chance. Which came first?
  ECHO(20, List.of("value"), Asked.UP_OR_DOWN) {
    @Override
    float write(Seeds draw, int steps, float[] to, int at) {
      toss(draw, steps, to, at);
      return to[at] > 0 ? 1 : 0;
    }
  },
  /// Ups and downs by chance. Is the number of ups even or odd?
  PARITY(8, List.of("value"), Asked.EVEN_OR_ODD) {
    @Override
    float write(Seeds draw, int steps, float[] to, int at) {
      return toss(draw, steps, to, at) % 2;
    }
  },
  /// A piece of a sine of some height, length and phase. How high will it be some steps later?
  WAVES(32, List.of("value"), Asked.NUMBER) {
    @Override
    float write(Seeds draw, int steps, float[] to, int at) {
      double height = 0.5 + 0.5 * draw.nextDouble();
      double turn = 2 * Math.PI / (10 + 14 * draw.nextDouble());
      double phase = 2 * Math.PI * draw.nextDouble();
      for (int t = 0; t < steps; t++) {
        to[at + t] = (float) (height * StrictMath.sin(turn * t + phase));
      }
      return (float) (height * StrictMath.sin(turn * (steps - 1 + AHEAD) + phase));
    }
  };

  public static final int FEWEST = 20;
  public static final int MOST = 50_000;
  public static final int SHORTEST = 2;
  public static final int LONGEST = 500;

  /// How many steps behind the last one [#WAVES] asks for.
  private static final int AHEAD = 5;

  private static final Texts TEXTS = Texts.of("data", "generators");

  private enum Asked {
    NUMBER,
    UP_OR_DOWN,
    EVEN_OR_ODD
  }

  private final int usualSteps;
  private final List<String> features;
  private final Asked asked;

  Sequences(int usualSteps, List<String> features, Asked asked) {
    this.usualSteps = usualSteps;
    this.features = features;
    this.asked = asked;
  }

  /// Writes an example without noise, `[steps, features]`.
  ///
  /// @return what is asked for: a number, or the class
  abstract float write(Seeds draw, int steps, float[] to, int at);

  /// @return how many ups there are
  private static int toss(Seeds draw, int steps, float[] to, int at) {
    int ups = 0;
    for (int t = 0; t < steps; t++) {
      boolean up = draw.below(2) == 1;
      to[at + t] = up ? 1 : -1;
      ups += up ? 1 : 0;
    }
    return ups;
  }

  /// The name in the file format: `adding`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The name that people read.
  public String title() {
    return TEXTS.get("title." + word());
  }

  public int usualSteps() {
    return usualSteps;
  }

  public int features() {
    return features.size();
  }

  public static Optional<Sequences> of(String word) {
    return Arrays.stream(values()).filter(each -> each.word().equals(word)).findFirst();
  }

  /// Draws examples; the first ones of more are the same as those of fewer.
  ///
  /// @param noise deviation of what is added to each value, but not to what is asked for
  public Source generate(int count, int steps, double noise, Seeds seeds) {
    int width = steps * features();
    Seeds own = seeds.child(word());
    Seeds draw = Seeds.of(0);
    float[] inputs = new float[count * width];
    float[] answers = new float[count];
    for (int i = 0; i < count; i++) {
      draw.become(own, "sequence ", i);
      answers[i] = write(draw, steps, inputs, i * width);
      for (int t = 0; t < steps && noise > 0; t++) {
        inputs[i * width + t * features()] += (float) (noise * draw.gaussian());
      }
    }
    return new PlainSource(
        title(),
        Dataset.Kind.SEQUENCE,
        new Examples(Shape.of(steps, features()), inputs, target(answers)),
        names(steps));
  }

  private Target target(float[] answers) {
    return switch (asked) {
      case NUMBER -> new Target.Values(TEXTS.get("asked." + word()), answers);
      case UP_OR_DOWN -> classes(List.of("class.down", "class.up"), answers);
      case EVEN_OR_ODD -> classes(List.of("class.even", "class.odd"), answers);
    };
  }

  private static Target classes(List<String> keys, float[] answers) {
    int[] labels = new int[answers.length];
    Arrays.setAll(labels, i -> (int) answers[i]);
    return new Target.Classes(keys.stream().map(TEXTS::get).toList(), labels);
  }

  /// `value 1`, `mark 1`, `value 2` …
  private List<String> names(int steps) {
    List<String> names = new ArrayList<>();
    for (int t = 1; t <= steps; t++) {
      for (String feature : features) {
        names.add(TEXTS.get("feature." + feature, t));
      }
    }
    return names;
  }
}
