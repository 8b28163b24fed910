package glassbox.data;

import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import java.util.Locale;

/// How a file or folder becomes examples, where there is more than one way.
public sealed interface Reading {

  Reading USUAL = new Usual();

  /// The name in the file format: `series`.
  default String word() {
    return getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }

  /// As its kind is usually read: a table row by row, images as they are.
  record Usual() implements Reading {

    public static final Usual DEFAULT = new Usual();
  }

  /// A table whose rows follow each other in time. An example is some rows in a row; what is asked
  /// for is the target so many rows behind the last of them.
  ///
  /// @param window how many rows the network sees
  /// @param horizon how many rows behind them it is to say
  record Series(
      @Range(min = 1, max = Series.LONGEST) int window,
      @Range(min = 1, max = Series.LONGEST) int horizon)
      implements Reading {

    public static final int LONGEST = 1_000;

    public static final Series DEFAULT = new Series(12, 1);

    public Series {
      Ranges.check(Series.class, "window", window);
      Ranges.check(Series.class, "horizon", horizon);
    }
  }
}
