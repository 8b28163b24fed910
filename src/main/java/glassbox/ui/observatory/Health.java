package glassbox.ui.observatory;

import glassbox.doctor.Finding;
import glassbox.doctor.LayerNames;
import glassbox.doctor.Limits;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the size of updates says of the learning rate, in words: the doctor's, where it has
/// something to say of it; else which layers fall out of the healthy band as it is drawn.
final class Health {

  static final double LOW = Limits.UPDATE_LOW;
  static final double HIGH = Limits.UPDATE_HIGH;
  private static final Texts TEXTS = Texts.of("observatory");

  private Health() {}

  /// Of one layer, its ratio and what it says; empty before the first step.
  static String ofOne(double ratio) {
    if (!Double.isFinite(ratio)) {
      return "";
    }
    String key =
        ratio > Limits.UPDATE_HIGH
            ? "ratio.large"
            : ratio < Limits.UPDATE_LOW ? "ratio.small" : "ratio.good";
    return TEXTS.get(key, Numbers.brief(ratio));
  }

  /// The layers that fall out of the healthy band, or that none does; empty before the first step.
  ///
  /// @param ratios of update to weights, by layer
  /// @param rate the learning rate now, as a share of the chosen one
  /// @param findings the doctor's, the worst first
  static String inWords(
      List<Learners.Learner> learners,
      Map<String, Double> ratios,
      double rate,
      List<Finding> findings) {
    List<String> all = learners.stream().map(Learners.Learner::title).toList();
    List<String> above = new ArrayList<>();
    List<String> below = new ArrayList<>();
    boolean any = false;
    for (Learners.Learner learner : learners) {
      double ratio = ratios.getOrDefault(learner.id(), Double.NaN);
      if (!Double.isFinite(ratio)) {
        continue;
      }
      any = true;
      if (ratio > HIGH) {
        above.add(learner.title());
      } else if (ratio < LOW) {
        below.add(learner.title());
      }
    }
    if (!any) {
      return "";
    }
    Optional<Finding> told = findings.stream().filter(Health::isOfSteps).findFirst();
    if (told.isPresent()) {
      return told.get().says();
    }
    if (above.isEmpty() && below.isEmpty()) {
      return TEXTS.get("health.good");
    }
    List<String> sentences = new ArrayList<>();
    if (!above.isEmpty()) {
      sentences.add(TEXTS.get("health.large", LayerNames.inWords(above, all)));
    }
    if (!below.isEmpty()) {
      String names = LayerNames.inWords(below, all);
      sentences.add(
          rate < Limits.RATE_ENDING
              ? TEXTS.get("health.ending", names, DistributionWords.percent(rate))
              : TEXTS.get("health.small", names));
    }
    return String.join(" ", sentences);
  }

  /// Whether it is about how far the weights move, and why.
  private static boolean isOfSteps(Finding finding) {
    return switch (finding.kind()) {
      case EXPLODING, RATE_HIGH, RATE_LOW, VANISHING, FORGETTING, DEAD, SATURATED -> true;
      case UNSOUND,
          UNREACHABLE,
          MISMATCH,
          BATCH_OF_ONE,
          UNSCALED,
          UNDERFITTING,
          OVERFITTING,
          UNBALANCED ->
          false;
    };
  }
}
