package glassbox.train;

import glassbox.data.Progress;
import glassbox.data.Source;
import glassbox.data.digits.Digits;
import glassbox.design.DataChoice;
import glassbox.engine.Seeds;
import glassbox.text.Language;
import java.lang.ref.SoftReference;

/// Keeps the digits that were drawn last while there is room for them: to draw thousands takes a
/// moment, and the same are often wanted again, as for another split.
final class LastDigits {

  /// @param first what the seeds begin with
  /// @param language that they are named in
  private record Drawn(DataChoice.Digits choice, long first, Language language, Source source) {

    boolean is(DataChoice.Digits wanted, long beginning) {
      return choice.equals(wanted) && first == beginning && language == Language.spoken();
    }
  }

  private SoftReference<Drawn> last = new SoftReference<>(null);

  /// @throws java.util.concurrent.CancellationException when `progress` says so
  synchronized Source draw(DataChoice.Digits choice, Seeds seeds, Progress progress) {
    long first = seeds.child(Digits.WORD).nextLong();
    Drawn drawn = last.get();
    if (drawn == null || !drawn.is(choice, first)) {
      Source source =
          Digits.generate(choice.count(), choice.noise(), choice.wobble(), seeds, progress);
      drawn = new Drawn(choice, first, Language.spoken(), source);
      last = new SoftReference<>(drawn);
    }
    return drawn.source();
  }
}
