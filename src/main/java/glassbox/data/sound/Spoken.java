package glassbox.data.sound;

import glassbox.data.Examples;
import glassbox.data.Progress;
import glassbox.data.Reading;
import glassbox.data.Source;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.text.Texts;
import java.util.List;
import java.util.stream.IntStream;

/// English digits that a synthetic voice speaks, so that sounds can be learned from without a file.
public final class Spoken {

  private static final Texts TEXTS = Texts.of("data", "generators");

  /// The name in the file format.
  public static final String WORD = "spoken";

  public static final int FEWEST = 20;
  public static final int MOST = 10_000;
  private static final int CLASSES = 10;
  private static final int MILLISECONDS = 900;

  private Spoken() {}

  /// The name that people read.
  public static String title() {
    return TEXTS.get("title.spoken");
  }

  /// Speaks digits in turn, each by a voice of its own. The first ones of more are the same as
  /// those of fewer.
  ///
  /// @param noise deviation of what is added to each sample, from 0 to 1
  /// @param wobble how much voices differ: 0 not at all, 1 as people do
  public static Source generate(
      int count,
      double noise,
      double wobble,
      Reading.Sound.View view,
      Seeds seeds,
      Progress progress) {
    var reading =
        new Reading.Sound(view, Voice.RATE, MILLISECONDS, Reading.Sound.DEFAULT.bands(), 0);
    var hearing = new Hearing(reading);
    int width = hearing.shape().elements();
    SoundSource.checkSize(title(), count, width);
    Seeds own = seeds.child(WORD);
    float[] inputs = new float[count * width];
    int[] labels = new int[count];
    for (int i = 0; i < count; i++) {
      if (i % 32 == 0) {
        progress.report((double) i / count);
      }
      labels[i] = i % CLASSES;
      hearing.write(say(i, noise, wobble, own), inputs, i * width);
    }
    List<String> names = IntStream.range(0, CLASSES).mapToObj(Integer::toString).toList();
    return new SoundSource(
        title(),
        new Examples(hearing.shape(), inputs, new Target.Classes(names, labels)),
        reading,
        row -> hearing.samples(say(row, noise, wobble, own)),
        List.of());
  }

  /// @param own of all words
  private static Sound say(int word, double noise, double wobble, Seeds own) {
    Seeds draw = Seeds.of(0);
    draw.become(own, "word ", word);
    return new Voice(draw, wobble).speak(Phoneme.ofDigit(word % CLASSES), noise);
  }
}
