package glassbox.data.digits;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.PlainSource;
import glassbox.data.Progress;
import glassbox.data.Source;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.List;
import java.util.stream.IntStream;

/// Grey digits 0 to 9, 28 × 28, as MNIST has them: white on black, within a box of 20 pixels, the
/// centre of their mass in the middle. They are drawn here, so that pictures can be learned from
/// without a file.
public final class Digits {

  private static final Texts TEXTS = Texts.of("data", "generators");

  public static final String WORD = "digits";
  public static final int FEWEST = 20;
  public static final int MOST = 30_000;

  private static final int SIDE = 28;
  private static final int PIXELS = SIDE * SIDE;
  private static final int CLASSES = 10;

  private final double noise;
  private final double wobble;
  private final Seeds draw = Seeds.of(0);
  private final Paper paper = Paper.ofSide(SIDE);

  private Digits(double noise, double wobble) {
    this.noise = noise;
    this.wobble = wobble;
  }

  /// The name that people read.
  public static String title() {
    return TEXTS.get("title.digits");
  }

  /// Draws digits in turn. The first ones of more are the same as those of fewer.
  ///
  /// @param noise deviation of what is added to each pixel, from 0 to 1
  /// @param wobble how much hands differ: 0 not at all, 1 as people do
  public static Source generate(
      int count, double noise, double wobble, Seeds seeds, Progress progress) {
    var digits = new Digits(noise, wobble);
    Seeds own = seeds.child(WORD);
    float[] pixels = new float[count * PIXELS];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      if (i % 256 == 0) {
        progress.report((double) i / count);
      }
      labels[i] = i % CLASSES;
      digits.draw.become(own, "digit ", i);
      digits.write(labels[i], pixels, i * PIXELS);
    }
    List<String> names = IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
    return new PlainSource(
        title(),
        Dataset.Kind.IMAGE,
        new Examples(Shape.of(1, SIDE, SIDE), pixels, new Target.Classes(names, labels)),
        List.of());
  }

  private void write(int digit, float[] to, int at) {
    List<List<Stroke>> ways = Skeletons.of(digit);
    List<Stroke> strokes = ways.get(draw.below(ways.size()));
    var hand = new Hand(draw, wobble);
    double radius = Math.clamp(1.02 * StrictMath.exp(0.34 * wobble * draw.gaussian()), 0.7, 2.4);
    var pen = new Pen(radius, 0.9 + 0.6 * draw.nextDouble());
    Lines lines = hand.write(strokes);
    double jitter = 0.35 * wobble;
    paper.drawCentred(pen, lines, jitter * draw.gaussian(), jitter * draw.gaussian());
    float[] image = paper.ink();
    for (int i = 0; i < PIXELS; i++) {
      double pixel = noise == 0 ? image[i] : image[i] + noise * draw.gaussian();
      to[at + i] = (float) Math.clamp(pixel, 0, 1);
    }
  }
}
