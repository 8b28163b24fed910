package glassbox.doctor;

import glassbox.design.Node;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.text.Numbers;
import java.util.List;

/// Whether steps are too short: the gradient still points somewhere, and the weights hardly go.
final class SlowRate implements Examination {

  private static final int STEPS = 100;

  /// What an update should come to (Karpathy, CS231n notes).
  private static final double USUAL = 1e-3;

  /// How much of its first length the gradient must still have: else the run has settled.
  private static final double STILL = 0.3;

  @Override
  public List<Finding> of(Case subject) {
    return subject.run().filter(run -> run.steps() >= STEPS).stream()
        .filter(run -> !(run.learned(subject.facts().orElseThrow()) >= Limits.LEARNED))
        .flatMap(run -> slow(subject, run).stream())
        .toList();
  }

  private static List<Finding> slow(Case subject, Vitals run) {
    List<String> learners =
        subject.learners().stream().filter(node -> !node.options().frozen()).map(Node::id).toList();
    double most = learners.stream().mapToDouble(run::update).max().orElse(Double.NaN);
    double usual = run.usualUpdate(learners);
    double rate = subject.training().optimizer().learningRate();
    boolean pulls = run.wholeGradient(learners) > STILL * run.beginning().gradient();
    if (!(most < Limits.UPDATE_ASLEEP)
        || !pulls
        || run.snapshot().learningRate() < Limits.RATE_ENDING * rate) {
      return List.of();
    }
    double factor = Math.pow(10, Math.clamp(Math.rint(Math.log10(USUAL / usual)), 1, 3));
    return Report.ofRun(Kind.RATE_LOW, Severity.WARNING)
        .with(".update", usual, Numbers.brief(usual))
        .with(".gradient", run.wholeGradient(learners), Numbers.brief(run.wholeGradient(learners)))
        .mendedBy(Mends.rate(subject.training(), factor, false))
        .says();
  }
}
