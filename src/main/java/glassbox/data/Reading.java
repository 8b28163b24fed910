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

  /// A text, taken apart. An example is some characters or words in a row, as whole numbers.
  ///
  /// @param unit what a step is
  /// @param answer what is asked for
  /// @param steps how many there are in an example
  /// @param vocabulary how many different ones have a number of their own, at the most
  record Text(
      Unit unit,
      Answer answer,
      @Range(min = 2, max = Text.LONGEST) int steps,
      @Range(min = 10, max = 1_000) int vocabulary)
      implements Reading {

    public static final int LONGEST = 500;

    public static final Text DEFAULT = new Text(Unit.CHARACTERS, Answer.NEXT, 64, 1_000);

    public Text {
      Ranges.check(Text.class, "steps", steps);
      Ranges.check(Text.class, "vocabulary", vocabulary);
    }

    /// What a text is made of.
    public enum Unit {
      CHARACTERS,
      WORDS;

      @Override
      public String toString() {
        return name().toLowerCase(Locale.ROOT);
      }
    }

    /// What is asked for: what comes next at each step; the class that a line begins with; the
    /// class of a file in a folder.
    public enum Answer {
      NEXT,
      LINE,
      FILE;

      @Override
      public String toString() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /// A folder of recordings, each an example with its class.
  ///
  /// @param view what the network gets of one
  /// @param rate samples a second, whatever the recording has
  /// @param milliseconds how long an example is: longer ones are cut, shorter ones have silence
  ///   behind them
  /// @param bands how many rows a mel spectrogram has
  /// @param testTakes recordings whose name ends with a number below this are kept for the test; 0:
  ///   chance decides
  record Sound(
      View view,
      @Range(min = 1_000, max = 48_000) int rate,
      @Range(min = 50, max = 10_000) int milliseconds,
      @Range(min = 8, max = 128) int bands,
      @Range(min = 0, max = 1_000) int testTakes)
      implements Reading {

    public static final Sound DEFAULT = new Sound(View.MEL, 8_000, 1_000, 32, 0);

    public Sound {
      Ranges.check(Sound.class, "rate", rate);
      Ranges.check(Sound.class, "milliseconds", milliseconds);
      Ranges.check(Sound.class, "bands", bands);
      Ranges.check(Sound.class, "testTakes", testTakes);
    }

    /// What is heard: every sample, the loudness of every frequency, or of bands as the ear has
    /// them.
    public enum View {
      WAVEFORM,
      SPECTROGRAM,
      MEL;

      @Override
      public String toString() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }

  /// A folder of pictures, each an example with its class.
  ///
  /// @param width in pixels that all are brought to, whatever their proportion; like `height`
  /// @param colour whether the network gets one grey number for a pixel, or red, green and blue
  record Images(
      @Range(min = 4, max = Images.LARGEST) int width,
      @Range(min = 4, max = Images.LARGEST) int height,
      Colour colour)
      implements Reading {

    public static final int LARGEST = 512;

    public static final Images DEFAULT = new Images(28, 28, Colour.GREY);

    public Images {
      Ranges.check(Images.class, "width", width);
      Ranges.check(Images.class, "height", height);
    }

    /// What a pixel has.
    public enum Colour {
      GREY,
      COLOUR;

      @Override
      public String toString() {
        return name().toLowerCase(Locale.ROOT);
      }
    }
  }
}
