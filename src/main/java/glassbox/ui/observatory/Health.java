package glassbox.ui.observatory;

import glassbox.text.Lists;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What the size of updates says of the learning rate, in words. An update of about a thousandth of
/// the weights is usual for a network that learns well (Karpathy, CS231n notes, "Ratio of
/// weights:updates"); the healthy band reaches half a power of ten either way.
final class Health {

  static final double LOW = 3e-4;
  static final double HIGH = 3e-3;
  private static final Texts TEXTS = Texts.of("observatory");

  private Health() {}

  /// The layers that fall out of the healthy band, or that none does; empty before the first step.
  ///
  /// @param ratios of update to weights, by layer
  static String inWords(List<Learners.Learner> learners, Map<String, Double> ratios) {
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
    if (above.isEmpty() && below.isEmpty()) {
      return TEXTS.get("health.good");
    }
    List<String> sentences = new ArrayList<>();
    if (!above.isEmpty()) {
      sentences.add(TEXTS.get("health.large", Lists.and(above)));
    }
    if (!below.isEmpty()) {
      sentences.add(TEXTS.get("health.small", Lists.and(below)));
    }
    return String.join(" ", sentences);
  }
}
