package glassbox.doctor;

import glassbox.design.Problem;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// Looks for all that can be wrong.
final class Doctor {

  private static final List<Examination> EXAMINATIONS =
      List.of(
          new Outputs(),
          new Inputs(),
          new Divergence(),
          new Gradients(),
          new Memory(),
          new Units(),
          new SlowRate(),
          new Fit());

  /// Why a network learns little: where one of them is found, that it does is no finding of its
  /// own.
  private static final Set<Kind> CAUSES =
      Set.of(
          Kind.EXPLODING,
          Kind.RATE_HIGH,
          Kind.UNREACHABLE,
          Kind.VANISHING,
          Kind.FORGETTING,
          Kind.DEAD,
          Kind.SATURATED,
          Kind.UNSCALED,
          Kind.RATE_LOW);

  private static final Set<Kind> LITTLE_GRADIENT =
      Set.of(Kind.VANISHING, Kind.SATURATED, Kind.DEAD, Kind.RATE_HIGH, Kind.EXPLODING);

  private Doctor() {}

  /// The worst first, and what may cause the others before them.
  static List<Finding> examine(Case subject) {
    if (!subject.checked().problems().isEmpty()) {
      return subject.checked().problems().stream().map(Doctor::unsound).toList();
    }
    List<Finding> all = new ArrayList<>();
    EXAMINATIONS.forEach(examination -> all.addAll(examination.of(subject)));
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    all.forEach(finding -> kinds.add(finding.kind()));
    return all.stream()
        .filter(finding -> !follows(finding.kind(), kinds))
        .sorted(Comparator.comparing(Finding::severity).thenComparing(Finding::kind))
        .toList();
  }

  /// Whether others of the kinds explain one.
  private static boolean follows(Kind kind, Set<Kind> found) {
    return switch (kind) {
      case UNDERFITTING -> CAUSES.stream().anyMatch(found::contains);
      // Little gradient makes small updates, whatever the rate.
      case RATE_LOW -> LITTLE_GRADIENT.stream().anyMatch(found::contains);
      // Long steps are what drives units there.
      case DEAD, SATURATED, VANISHING ->
          found.contains(Kind.RATE_HIGH) || found.contains(Kind.EXPLODING);
      default -> false;
    };
  }

  private static Finding unsound(Problem problem) {
    return new Finding(
        Kind.UNSOUND,
        problem.place().isEmpty() ? List.of() : List.of(problem.place()),
        Severity.FAULT,
        problem.message(),
        List.of(),
        "",
        problem
            .mend()
            .map(mend -> new Remedy(mend.label(), mend.label(), false, mend.edit()))
            .stream()
            .toList());
  }
}
