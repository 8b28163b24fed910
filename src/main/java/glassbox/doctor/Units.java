package glassbox.doctor;

import glassbox.design.Node;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.engine.ActivationFunction;
import glassbox.layer.Recurrent;
import glassbox.text.Numbers;
import glassbox.train.UnitShares;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Whether units of hidden layers have died or are stuck at a flat end of their activation.
final class Units implements Examination {

  private static final int STEPS = 50;

  @Override
  public List<Finding> of(Case subject) {
    List<Finding> findings = new ArrayList<>();
    subject
        .run()
        .filter(run -> run.steps() >= STEPS)
        .filter(run -> !(run.learned(subject.facts().orElseThrow()) >= Limits.LEARNED))
        .ifPresent(
            run -> {
              findings.addAll(dead(subject, run));
              findings.addAll(saturated(subject, run));
            });
    return findings;
  }

  private static List<Finding> dead(Case subject, Vitals run) {
    List<Node> layers = with(subject, run, UnitShares::dead, Limits.DEAD);
    if (layers.isEmpty()) {
      return List.of();
    }
    boolean wall = layers.stream().anyMatch(node -> share(run, node, UnitShares::dead) == 1);
    Report report = Report.of(Kind.DEAD, wall ? Severity.FAULT : Severity.WARNING, layers);
    shares(report, subject, run, layers, UnitShares::dead);
    List<Node> rectified =
        layers.stream()
            .filter(node -> node.layer().activation() == ActivationFunction.ReLU)
            .toList();
    if (!rectified.isEmpty()) {
      report.mendedBy(Mends.activation(rectified, ActivationFunction.LeakyReLU, false));
    }
    return report
        .mendedBy(Mends.rate(subject.training(), 0.1, true))
        .saysLike(wall ? ".says.all" : ".says", subject.names(layers));
  }

  private static List<Finding> saturated(Case subject, Vitals run) {
    List<Node> layers = with(subject, run, UnitShares::saturated, Limits.SATURATED);
    if (layers.isEmpty()) {
      return List.of();
    }
    Report report = Report.of(Kind.SATURATED, Severity.WARNING, layers);
    shares(report, subject, run, layers, UnitShares::saturated);
    List<Node> plain =
        layers.stream().filter(node -> !(node.layer() instanceof Recurrent)).toList();
    report.mendedBy(Mends.usualStart(subject.learners()));
    if (!plain.isEmpty()) {
      report.mendedBy(Mends.activation(plain, ActivationFunction.ReLU, true));
    }
    return report.mendedBy(Mends.rate(subject.training(), 0.1, true)).says(subject.names(layers));
  }

  private static void shares(
      Report report,
      Case subject,
      Vitals run,
      List<Node> layers,
      ToDoubleFunction<UnitShares> which) {
    for (Node node : layers) {
      double share = share(run, node, which);
      report.with(".share", share, subject.title(node), Numbers.percent(share, 0));
    }
  }

  /// The hidden layers with at least so many of such units. What the end gives may be as sure as it
  /// likes.
  private static List<Node> with(
      Case subject, Vitals run, ToDoubleFunction<UnitShares> which, double least) {
    return subject.layers().stream()
        .filter(node -> !subject.isEnd(node) && share(run, node, which) >= least)
        .toList();
  }

  private static double share(Vitals run, Node node, ToDoubleFunction<UnitShares> which) {
    UnitShares units = run.units().getOrDefault(node.id(), UnitShares.NONE);
    return which.applyAsDouble(units);
  }
}
