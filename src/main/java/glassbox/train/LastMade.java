package glassbox.train;

import glassbox.data.Source;
import glassbox.design.DataChoice;
import glassbox.engine.Seeds;
import glassbox.text.Language;
import java.lang.ref.SoftReference;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;

/// Keeps data that was made last while there is room for it: to draw thousands of digits takes a
/// moment, and the same are often wanted again, as for another split.
final class LastMade {

  /// What the warm-up makes for the welcome's templates, and no more.
  private static final int MOST = 3;

  /// @param first what the seeds begin with
  /// @param language that classes and columns are named in
  private record Key(DataChoice choice, long first, Language language) {}

  private record Kept(Key key, SoftReference<Source> source) {}

  /// The one used last comes first.
  private final Deque<Kept> all = new ArrayDeque<>();

  /// @param make makes the same for the same choice and seeds, in the language spoken now; what it
  ///   throws comes out, and nothing is kept
  synchronized Source get(DataChoice choice, Seeds seeds, Supplier<Source> make) {
    var key = new Key(choice, seeds.child("made").nextLong(), Language.spoken());
    Source source = taken(key).orElseGet(make);
    all.addFirst(new Kept(key, new SoftReference<>(source)));
    while (all.size() > MOST) {
      all.removeLast();
    }
    return source;
  }

  private Optional<Source> taken(Key key) {
    Optional<Source> found =
        all.stream()
            .filter(kept -> kept.key().equals(key))
            .findFirst()
            .map(kept -> kept.source().get());
    all.removeIf(kept -> kept.key().equals(key) || kept.source().refersTo(null));
    return found;
  }
}
