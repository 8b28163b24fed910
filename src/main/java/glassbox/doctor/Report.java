package glassbox.doctor;

import glassbox.design.Node;
import glassbox.doctor.Finding.Evidence;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Puts a finding together from its texts, which begin with the name of its kind: `.says`, `.why`,
/// and one for each line of evidence.
final class Report {

  private static final Texts TEXTS = Texts.of("doctor", "findings");

  private final Kind kind;
  private final List<String> places;
  private final Severity severity;
  private final List<Evidence> evidence = new ArrayList<>();
  private final List<Remedy> remedies = new ArrayList<>();

  private Report(Kind kind, Severity severity, List<String> places) {
    this.kind = kind;
    this.severity = severity;
    this.places = places;
  }

  static Report of(Kind kind, Severity severity, List<Node> layers) {
    return new Report(kind, severity, Case.ids(layers));
  }

  /// Of the run as a whole.
  static Report ofRun(Kind kind, Severity severity) {
    return new Report(kind, severity, List.of());
  }

  static Report at(Kind kind, Severity severity, String card) {
    return new Report(kind, severity, List.of(card));
  }

  /// @param line the end of the text's key: `.ratio`
  /// @param value that is compared
  /// @param words the values in the text
  Report with(String line, double value, Object... words) {
    evidence.add(new Evidence(TEXTS.get(kind.key() + line, words), value));
    return this;
  }

  Report mendedBy(Remedy remedy) {
    remedies.add(remedy);
    return this;
  }

  Report mendedBy(Optional<Remedy> remedy) {
    remedy.ifPresent(remedies::add);
    return this;
  }

  Report mendedBy(List<Remedy> several) {
    remedies.addAll(several);
    return this;
  }

  /// @param words the values in its sentence
  List<Finding> says(Object... words) {
    return saysLike(".says", words);
  }

  /// With one of several sentences.
  ///
  /// @param ending of the sentence's key: `.says.start`
  List<Finding> saysLike(String ending, Object... words) {
    return List.of(
        new Finding(
            kind,
            places,
            severity,
            TEXTS.get(kind.key() + ending, words),
            evidence,
            TEXTS.get(kind.key() + ".why"),
            remedies));
  }
}
