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
  private static final int KEPT = 3;

  /// @param first what the seeds begin with
  /// @param language that classes and columns are named in
  private record Key(DataChoice choice, long first, Language language) {}

  private record Made(Key key, SoftReference<Source> source) {}

  /// The one used last comes first.
  private final Deque<Made> all = new ArrayDeque<>();

  /// @param make makes the same for the same choice and seeds, in the language spoken now
  synchronized Source get(DataChoice choice, Seeds seeds, Supplier<Source> make) {
    var key = new Key(choice, seeds.child("made").nextLong(), Language.spoken());
    Source source = taken(key).orElseGet(make);
    all.addFirst(new Made(key, new SoftReference<>(source)));
    while (all.size() > KEPT) {
      all.removeLast();
    }
    return source;
  }

  private Optional<Source> taken(Key key) {
    Optional<Source> found =
        all.stream()
            .filter(made -> made.key().equals(key))
            .findFirst()
            .map(made -> made.source().get());
    all.removeIf(made -> made.key().equals(key) || made.source().refersTo(null));
    return found;
  }
}
