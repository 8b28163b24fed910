package glassbox.doctor;

import glassbox.text.Texts;
import java.util.List;
import java.util.Locale;

/// One thing that is wrong, or will be.
///
/// @param places ids of the layers concerned, in the order in which data passes them, or
///   [glassbox.net.Blueprint#DATA]; empty: the run as a whole
/// @param says what is wrong, in one sentence for the status line; nothing in it changes from step
///   to step
/// @param evidence on which it is said, the numbers of this moment
/// @param why it is so, for somebody who has not met it before
/// @param remedies what would help, the best first
public record Finding(
    Kind kind,
    List<String> places,
    Severity severity,
    String says,
    List<Evidence> evidence,
    String why,
    List<Remedy> remedies) {

  private static final Texts TEXTS = Texts.of("doctor", "findings");

  /// What can be wrong. Each name is the beginning of its texts, in small letters; the order is
  /// that in which equally bad things are told: what may cause the others comes first.
  public enum Kind {
    /// The design has a [glassbox.design.Problem]: nothing can run.
    UNSOUND,
    EXPLODING,
    RATE_HIGH,
    UNREACHABLE,
    VANISHING,
    FORGETTING,
    DEAD,
    SATURATED,
    MISMATCH,
    BATCH_OF_ONE,
    UNSCALED,
    RATE_LOW,
    UNDERFITTING,
    OVERFITTING,
    UNBALANCED;

    /// How its texts begin: `rate_high`.
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public enum Severity {
    /// It cannot go on like this.
    FAULT,
    /// It learns worse than it could.
    WARNING,
    /// Good to know.
    NOTE
  }

  /// A number, and what it is.
  ///
  /// @param words the whole line, number included
  /// @param value the number itself, for whoever compares it
  public record Evidence(String words, double value) {}

  public Finding {
    places = List.copyOf(places);
    evidence = List.copyOf(evidence);
    remedies = List.copyOf(remedies);
  }

  /// Whether it is about the same thing: its numbers may have changed.
  public boolean isLike(Finding other) {
    return kind == other.kind && places.equals(other.places);
  }

  /// What one calls it: `Vanishing gradients`.
  public String title() {
    return TEXTS.get(kind.key() + ".title");
  }

  Finding withRemedies(List<Remedy> changed) {
    return new Finding(kind, places, severity, says, evidence, why, changed);
  }
}
