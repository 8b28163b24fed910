package glassbox.data;

import java.util.List;
import java.util.Optional;

/// Data that is ready: split, standardized with the training part's own figures, and described.
///
/// @param rows of the source, in the order of the examples of each part
/// @param name for the data card: `Spirals`, `iris.csv`
/// @param kind how examples are drawn for people
/// @param inputNames of the network's input features, where they have names: `x`, `y`,
///   `sepal_length`
/// @param valueScale for a regression target: multiply a network's value by `deviation`, add `mean`
/// @param notes what was done to the data, in sentences: gaps filled, columns left out
/// @param words what the whole numbers of a text stand for; empty for other data
/// @param acoustics of sounds
public record Dataset(
    String name,
    Kind kind,
    Examples training,
    Examples validation,
    Examples test,
    Split rows,
    List<String> inputNames,
    Optional<Scale> valueScale,
    List<String> notes,
    List<String> words,
    Optional<Acoustics> acoustics) {

  public Dataset {
    inputNames = List.copyOf(inputNames);
    notes = List.copyOf(notes);
    words = List.copyOf(words);
  }

  /// Data that is neither text nor sound.
  public Dataset(
      String name,
      Kind kind,
      Examples training,
      Examples validation,
      Examples test,
      Split rows,
      List<String> inputNames,
      Optional<Scale> valueScale,
      List<String> notes) {
    this(
        name,
        kind,
        training,
        validation,
        test,
        rows,
        inputNames,
        valueScale,
        notes,
        List.of(),
        Optional.empty());
  }

  public Dataset withWords(List<String> changed) {
    return with(changed, acoustics);
  }

  public Dataset withAcoustics(Acoustics changed) {
    return with(words, Optional.of(changed));
  }

  private Dataset with(List<String> vocabulary, Optional<Acoustics> heard) {
    return new Dataset(
        name,
        kind,
        training,
        validation,
        test,
        rows,
        inputNames,
        valueScale,
        notes,
        vocabulary,
        heard);
  }

  public enum Kind {
    /// Two inputs: points of the plane. Inputs are not standardized: they lie within about ±6.
    PLANE,
    TABLE,
    IMAGE,
    /// Steps, each with the same features.
    SEQUENCE,
    /// Whole numbers that stand for characters or words.
    TEXT
  }

  /// `original = value * deviation + mean`.
  public record Scale(double mean, double deviation) {

    /// A standardized value as it was in the data.
    public double back(double standardized) {
      return standardized * deviation + mean;
    }
  }

  public boolean classifies() {
    return training.target() instanceof Target.Classes;
  }

  /// The classes' names in the order of the outputs; none where a number is predicted.
  public List<String> classNames() {
    return switch (training.target()) {
      case Target.Classes classes -> classes.names();
      case Target.Values values -> List.of();
    };
  }

  public Outline outline() {
    int steps = training.target() instanceof Target.Classes classes ? classes.steps() : 0;
    return new Outline(training.shape(), classNames().size(), steps);
  }
}
