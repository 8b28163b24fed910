package glassbox.doctor;

import glassbox.design.Node;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.layer.Recurrent;
import glassbox.text.Numbers;
import glassbox.train.Failure;
import java.util.List;
import java.util.Optional;

/// Whether steps are too long: because the gradient is, or because the learning rate is.
final class Divergence implements Examination {

  private static final int STEPS = 50;

  /// By how much the rate is made smaller.
  private static final double SLOWER = 0.1;

  /// What part of the run's beginning and of its end is compared.
  private static final double PART = 0.1;

  /// Less of it was gained since the start than should be.
  private static final double LITTLE = 0.8;

  @Override
  public List<Finding> of(Case subject) {
    if (subject.run().isEmpty()) {
      return List.of();
    }
    Vitals run = subject.run().get();
    Optional<Failure> failure = run.snapshot().failure().filter(failed -> !failed.node().isEmpty());
    if (failure.isPresent()) {
      return failed(subject, run, failure.get());
    }
    boolean known =
        run.steps() >= STEPS && !(run.learned(subject.facts().orElseThrow()) >= Limits.LEARNED);
    return known ? wild(subject, run) : List.of();
  }

  private static List<Finding> failed(Case subject, Vitals run, Failure failure) {
    List<Node> at = subject.design().node(failure.node()).stream().toList();
    double first = run.beginning().gradient();
    if (run.steps() == 0 || first > Limits.GRADIENT_EXPLODED) {
      return exploded(Report.of(Kind.EXPLODING, Severity.FAULT, at), subject, first)
          .saysLike(".says.start", subject.names(at));
    }
    if (subject.has(Recurrent.class) && subject.training().gradientClipNorm() == 0) {
      return exploded(Report.of(Kind.EXPLODING, Severity.FAULT, at), subject, first)
          .saysLike(".says.time");
    }
    double start = run.beginning().loss();
    double last = run.history().trainingLoss().newest(1).last();
    return tooFast(Report.of(Kind.RATE_HIGH, Severity.FAULT, at), subject, run)
        .with(".first", start, Numbers.brief(start))
        .with(".last", last, Numbers.inWords(last))
        .saysLike(".says.failed");
  }

  private static List<Finding> wild(Case subject, Vitals run) {
    List<String> learners = Case.ids(subject.learners());
    double update = run.usualUpdate(learners);
    double gradient = run.wholeGradient(learners);
    if (update > Limits.UPDATE_WILD && gradient > Limits.GRADIENT_EXPLODED) {
      return exploded(Report.ofRun(Kind.EXPLODING, Severity.WARNING), subject, gradient)
          .saysLike(".says.long");
    }
    double begin = run.loss(run.since(), run.since() + PART * run.steps());
    double end = run.loss(run.snapshot().step() - PART * run.steps(), Double.MAX_VALUE);
    boolean grows = update > Limits.UPDATE_HIGH && end > begin;
    double first = run.beginning().update();
    // What the first steps have thrown away may never come back, however short the later ones are.
    boolean thrown = first > Limits.FIRST_UPDATE_WILD && end > LITTLE * run.beginning().loss();
    return update > Limits.UPDATE_WILD || grows || thrown
        ? tooFast(Report.ofRun(Kind.RATE_HIGH, Severity.WARNING), subject, run)
            .with(".loss.begin", begin, Numbers.brief(begin))
            .with(".loss.end", end, Numbers.brief(end))
            .says()
        : List.of();
  }

  private static Report exploded(Report report, Case subject, double gradient) {
    if (gradient > 0) {
      report.with(".length", gradient, Numbers.inWords(Math.rint(gradient)));
    }
    return report
        .mendedBy(Mends.usualStart(subject.learners()))
        .mendedBy(Mends.clip(subject.training()))
        .mendedBy(Mends.rate(subject.training(), SLOWER, true));
  }

  private static Report tooFast(Report report, Case subject, Vitals run) {
    double update = run.usualUpdate(Case.ids(subject.learners()));
    if (Double.isFinite(update)) {
      report.with(".update", update, Numbers.brief(update));
    }
    double first = run.beginning().update();
    if (first > Limits.FIRST_UPDATE_WILD) {
      report.with(".updates", first, Numbers.brief(first));
    }
    return report
        .mendedBy(Mends.rate(subject.training(), SLOWER, true))
        .mendedBy(Mends.clip(subject.training()));
  }
}
