package glassbox.train;

import glassbox.data.Progress;
import glassbox.data.Source;
import glassbox.data.digits.Digits;
import glassbox.design.DataChoice;
import glassbox.engine.Seeds;
import java.lang.ref.SoftReference;

/// Keeps the digits that were drawn last while there is room for them: to draw thousands takes a
/// moment, and the same are often wanted again, as for another split.
final class LastDigits {

  /// @param first what the seeds begin with
  private record Drawn(DataChoice.Digits choice, long first, Source source) {}

  private SoftReference<Drawn> last = new SoftReference<>(null);

  /// @throws java.util.concurrent.CancellationException when `progress` says so
  synchronized Source draw(DataChoice.Digits choice, Seeds seeds, Progress progress) {
    long first = seeds.child(Digits.WORD).nextLong();
    Drawn drawn = last.get();
    if (drawn == null || !drawn.choice().equals(choice) || drawn.first() != first) {
      Source source =
          Digits.generate(choice.count(), choice.noise(), choice.wobble(), seeds, progress);
      drawn = new Drawn(choice, first, source);
      last = new SoftReference<>(drawn);
    }
    return drawn.source();
  }
}
