package glassbox.design;

import glassbox.data.PlanePoint;
import glassbox.data.Reading;
import glassbox.data.sequences.Sequences;
import glassbox.data.sound.Spoken;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import java.util.List;
import java.util.Optional;

/// Where the examples come from.
public sealed interface DataChoice {

  /// Nothing chosen yet.
  record None() implements DataChoice {}

  /// A built-in generator.
  ///
  /// @param generator its name in the file: `spirals`
  /// @param classes where the generator can make several; 2 to 5
  record Generated(String generator, int count, double noise, int classes) implements DataChoice {

    public Generated withCount(int changed) {
      return new Generated(generator, changed, noise, classes);
    }

    public Generated withNoise(double changed) {
      return new Generated(generator, count, changed, classes);
    }

    public Generated withClasses(int changed) {
      return new Generated(generator, count, noise, changed);
    }
  }

  /// Handwritten digits, drawn by [glassbox.data.digits.Digits].
  ///
  /// @param noise deviation of what is added to each pixel
  /// @param wobble how much hands differ: 0 not at all, 1 as people do
  record Digits(
      @Range(min = glassbox.data.digits.Digits.FEWEST, max = glassbox.data.digits.Digits.MOST)
          int count,
      @Range(min = 0, max = 1) double noise,
      @Range(min = 0, max = 2) double wobble)
      implements DataChoice {

    public static final Digits DEFAULT = new Digits(6_000, 0.05, 1);

    public Digits {
      Ranges.check(Digits.class, "count", count);
      Ranges.check(Digits.class, "noise", noise);
      Ranges.check(Digits.class, "wobble", wobble);
    }
  }

  /// Digits that a synthetic voice speaks, by [Spoken].
  ///
  /// @param noise deviation of what is added to each sample
  /// @param wobble how much voices differ: 0 not at all, 1 as people do
  /// @param view what the network gets of a sound
  record Speech(
      @Range(min = Spoken.FEWEST, max = Spoken.MOST) int count,
      @Range(min = 0, max = 1) double noise,
      @Range(min = 0, max = 2) double wobble,
      Reading.Sound.View view)
      implements DataChoice {

    public static final Speech DEFAULT = new Speech(600, 0.01, 1, Reading.Sound.View.MEL);

    public Speech {
      Ranges.check(Speech.class, "count", count);
      Ranges.check(Speech.class, "noise", noise);
      Ranges.check(Speech.class, "wobble", wobble);
    }
  }

  /// Sequences that are made here.
  ///
  /// @param task what is asked of them
  /// @param steps how long each is
  /// @param noise deviation of what is added to each value
  record Made(
      Sequences task,
      @Range(min = Sequences.FEWEST, max = Sequences.MOST) int count,
      @Range(min = Sequences.SHORTEST, max = Sequences.LONGEST) int steps,
      @Range(min = 0, max = 1) double noise)
      implements DataChoice {

    public Made {
      Ranges.check(Made.class, "count", count);
      Ranges.check(Made.class, "steps", steps);
      Ranges.check(Made.class, "noise", noise);
    }

    /// As many as are usual, of the usual length.
    public static Made of(Sequences task) {
      return new Made(task, 2_000, task.usualSteps(), 0);
    }

    public Made withCount(int changed) {
      return new Made(task, changed, steps, noise);
    }

    public Made withSteps(int changed) {
      return new Made(task, count, changed, noise);
    }

    public Made withNoise(double changed) {
      return new Made(task, count, steps, changed);
    }
  }

  /// Points of the plane that the user painted.
  ///
  /// @param classes 2 to 5, whether there are points of each or not; 0 where each point has a
  ///   number to predict
  record Points(int classes, List<PlanePoint> points) implements DataChoice {

    public Points {
      points = List.copyOf(points);
    }

    public boolean classifies() {
      return classes > 0;
    }

    public Points withPoints(List<PlanePoint> changed) {
      return new Points(classes, changed);
    }
  }

  /// A file or folder.
  ///
  /// @param path as the file says it: relative to the design's folder, or absolute
  /// @param target the column to predict, for a table; empty: the last column
  /// @param inputs the columns to predict from; empty: all others
  /// @param reading how it becomes examples
  record FromFile(String path, Optional<String> target, List<String> inputs, Reading reading)
      implements DataChoice {

    public FromFile {
      inputs = List.copyOf(inputs);
    }

    /// Read as its kind usually is.
    public FromFile(String path, Optional<String> target, List<String> inputs) {
      this(path, target, inputs, Reading.USUAL);
    }

    /// Whether a column is seen by the network, where it is not the target: one that is named, or
    /// where none is any other; of a series only its own past.
    public boolean takes(String column) {
      return inputs.isEmpty() ? !(reading instanceof Reading.Series) : inputs.contains(column);
    }

    public FromFile withPath(String changed) {
      return new FromFile(changed, target, inputs, reading);
    }

    public FromFile withColumns(Optional<String> chosen, List<String> from) {
      return new FromFile(path, chosen, from, reading);
    }

    public FromFile withReading(Reading changed) {
      return new FromFile(path, target, inputs, changed);
    }
  }
}
