package glassbox.ui.observatory;

import glassbox.text.Numbers;
import glassbox.train.LayerStats;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Map;

/// What the size of updates says of the learning rate, in words. An update of about a thousandth of
/// the weights is usual for a network that learns well (Karpathy, CS231n notes, "Ratio of
/// weights:updates"); a factor of ten either way is worth a word.
final class Health {

  static final double LOW = 3e-4;
  static final double HIGH = 3e-3;
  private static final double USUAL = 1e-3;
  private static final double FAR = 10;
  private static final Texts TEXTS = Texts.of("observatory");

  private Health() {}

  /// One sentence on the layer that is furthest off, or that all is well; empty before the first
  /// step.
  static String inWords(List<Learners.Learner> learners, Map<String, LayerStats> stats) {
    String worst = "";
    double furthest = 0;
    double ratioOfWorst = USUAL;
    boolean any = false;
    for (Learners.Learner learner : learners) {
      LayerStats figures = stats.get(learner.id());
      if (figures == null || !Double.isFinite(figures.updateRatio())) {
        continue;
      }
      any = true;
      double off = Math.abs(Math.log(Math.max(figures.updateRatio(), 1e-12) / USUAL));
      if (off > furthest) {
        furthest = off;
        worst = learner.title();
        ratioOfWorst = figures.updateRatio();
      }
    }
    if (!any) {
      return "";
    }
    if (furthest < Math.log(FAR)) {
      return TEXTS.get("health.good");
    }
    boolean large = ratioOfWorst > USUAL;
    double times = large ? ratioOfWorst / USUAL : USUAL / Math.max(ratioOfWorst, 1e-12);
    String factor = times > 1e4 ? TEXTS.get("health.many") : Numbers.whole(Math.round(times));
    return TEXTS.get(large ? "health.large" : "health.small", worst, factor);
  }
}
