package glassbox.doctor;

import glassbox.design.Node;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.engine.ActivationFunction;
import glassbox.layer.Dense;
import glassbox.layer.Flatten;
import glassbox.text.Numbers;
import glassbox.train.Series;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whether the network learns too little of what there is, or by heart.
final class Fit implements Examination {

  private static final int EPOCHS_UNDER = 15;
  private static final int STEPS_UNDER = 300;

  /// Of the planned epochs: before, a run may only be slow to begin.
  private static final double PLANNED = 0.3;

  /// What part of the run's end is compared with the same before it, and how much better it is to
  /// be.
  private static final double PART = 0.2;

  private static final double BETTER = 0.03;

  private static final int EPOCHS_OVER = 8;
  private static final int LAST = 3;

  /// The training loss beside that of the validation.
  private static final double GAP = 0.5;

  /// Of the first validation loss: what is less cannot be seen.
  private static final double SEEN = 0.05;

  @Override
  public List<Finding> of(Case subject) {
    List<Finding> findings = new ArrayList<>();
    subject
        .run()
        .ifPresent(
            run -> {
              findings.addAll(underfitting(subject, run, subject.facts().orElseThrow()));
              findings.addAll(overfitting(subject, run));
            });
    return findings;
  }

  private static List<Finding> underfitting(Case subject, Vitals run, Facts facts) {
    double learned = run.learned(facts);
    boolean late =
        run.steps() >= STEPS_UNDER
            && run.epochs() >= Math.max(EPOCHS_UNDER, PLANNED * subject.training().epochs());
    long parameters = subject.checked().parameterCount();
    if (!late || !(learned < Limits.UNDERFITTED) || parameters >= facts.count()) {
      return List.of();
    }
    double now = run.snapshot().step();
    double part = PART * run.steps();
    double end = run.loss(now - part, now);
    double before = run.loss(now - 2 * part, now - part);
    if (!(end > (1 - BETTER) * before)) {
      return List.of();
    }
    List<Node> hidden = hidden(subject);
    Report report =
        Report.ofRun(Kind.UNDERFITTING, Severity.WARNING)
            .with(".learned", learned, Numbers.percent(Math.max(0, learned), 0))
            .with(".loss", end, Numbers.brief(before), Numbers.brief(end))
            .with(".size", parameters, Numbers.whole(parameters), Numbers.whole(facts.count()));
    boolean straight = isStraight(subject);
    if (!hidden.isEmpty()) {
      report.mendedBy(
          straight ? Mends.activation(hidden, ActivationFunction.ReLU, true) : Mends.wider(hidden));
    }
    return report.mendedBy(beforeEnd(subject)).saysLike(straight ? ".says.straight" : ".says");
  }

  /// The hidden layers that can be made wider.
  private static List<Node> hidden(Case subject) {
    return subject.learners().stream()
        .filter(node -> !subject.isEnd(node) && node.layer() instanceof Dense.Spec)
        .toList();
  }

  /// Whether nothing on the way bends: then all layers together are one that is linear.
  private static boolean isStraight(Case subject) {
    return subject.layers().stream()
        .filter(node -> !subject.isEnd(node))
        .allMatch(
            node ->
                switch (node.layer()) {
                  case Dense.Spec dense -> dense.activation() == ActivationFunction.Linear;
                  case Flatten.Spec flat -> true;
                  default -> false;
                });
  }

  private static Optional<Remedy> beforeEnd(Case subject) {
    return subject
        .end()
        .filter(node -> node.layer() instanceof Dense.Spec)
        .map(node -> subject.design().inputsOf(node.id()))
        .filter(sources -> sources.size() == 1)
        .map(sources -> Mends.hiddenAfter(sources.getFirst()));
  }

  private static List<Finding> overfitting(Case subject, Vitals run) {
    Series.Curve curve = run.validation();
    if (curve.count() < EPOCHS_OVER || subject.training().patience() > 0) {
      return List.of();
    }
    int best = 0;
    for (int i = 1; i < curve.count(); i++) {
      best = curve.values()[i] < curve.values()[best] ? i : best;
    }
    int last = curve.count() - LAST;
    double now = Arrays.stream(curve.values()).skip(last).average().orElseThrow();
    double least = curve.values()[best];
    double training = run.loss(curve.steps()[last - 1], curve.steps()[curve.count() - 1]);
    boolean climbs =
        curve.count() - 1 - best >= Math.max(EPOCHS_OVER / 2, curve.count() / 5)
            && now > Limits.CLIMBED * least
            && now - least > SEEN * curve.values()[0]
            && training < GAP * now;
    if (!climbs) {
      return List.of();
    }
    return Report.ofRun(Kind.OVERFITTING, Severity.WARNING)
        .with(".now", now, Numbers.brief(now))
        .with(".best", least, Numbers.brief(least), Numbers.whole(Math.round(curve.steps()[best])))
        .with(".training", training, Numbers.brief(training))
        .mendedBy(Mends.patience(subject.training()))
        .mendedBy(dropout(subject))
        .mendedBy(Mends.decay(subject.training()))
        .says();
  }

  /// Behind the hidden layer with the most parameters.
  private static Optional<Remedy> dropout(Case subject) {
    return hidden(subject).stream()
        .max(Comparator.comparingLong(subject::parameters))
        .map(node -> Mends.dropoutAfter(node, subject.title(node)));
  }
}
