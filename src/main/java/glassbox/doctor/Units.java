package glassbox.doctor;

import glassbox.design.Node;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.engine.ActivationFunction;
import glassbox.layer.Recurrent;
import glassbox.text.Numbers;
import glassbox.train.UnitShares;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// Whether units of hidden layers have died or are stuck at a flat end of their activation.
final class Units implements Examination {

  private static final int STEPS = 50;

  /// By how much the rate is made smaller.
  private static final double SLOWER = 0.1;

  /// So many layers are told, those with the largest shares.
  private static final int MOST = 4;

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
    List<Node> walls = walls(subject, run);
    if (!walls.isEmpty()) {
      return report(Severity.FAULT, subject, run, walls)
          .with(".wall", 0, subject.title(walls.getFirst()))
          .mendedBy(remedies(subject, run, leaky(subject.layers(), subject, true)))
          .saysLike(".says.all", subject.names(walls));
    }
    List<Node> layers = with(subject, run, UnitShares::dead, Limits.DEAD);
    return layers.isEmpty()
        ? List.of()
        : report(Severity.WARNING, subject, run, layers)
            .mendedBy(remedies(subject, run, leaky(layers, subject, false)))
            .says(subject.names(layers));
  }

  /// The layers of which no unit is alive: those that were seen so, or the last one that gets no
  /// gradient whatsoever.
  private static List<Node> walls(Case subject, Vitals run) {
    List<Node> seen = with(subject, run, UnitShares::dead, 1);
    return seen.isEmpty() ? Gradients.cutOff(subject, run).stream().toList() : seen;
  }

  private static Report report(Severity severity, Case subject, Vitals run, List<Node> layers) {
    Report report = Report.of(Kind.DEAD, severity, layers);
    shares(report, subject, run, layers, UnitShares::dead);
    return report;
  }

  private static Optional<Remedy> leaky(List<Node> layers, Case subject, boolean restarts) {
    List<Node> rectified =
        layers.stream()
            .filter(node -> !subject.isEnd(node))
            .filter(node -> node.layer().activation() == ActivationFunction.ReLU)
            .toList();
    return rectified.isEmpty()
        ? Optional.empty()
        : Optional.of(Mends.activation(rectified, ActivationFunction.LeakyReLU, restarts));
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
    Optional<Remedy> other =
        plain.isEmpty()
            ? Optional.empty()
            : Optional.of(Mends.activation(plain, ActivationFunction.ReLU, true));
    return report
        .mendedBy(Mends.usualStart(subject.learners()))
        .mendedBy(remedies(subject, run, other))
        .says(subject.names(layers));
  }

  /// Another activation, or a smaller rate: that first, where the first steps were too long.
  private static List<Remedy> remedies(Case subject, Vitals run, Optional<Remedy> activation) {
    Optional<Remedy> rate = Mends.rate(subject.training(), SLOWER, true);
    boolean thrown = run.beginning().update() > Limits.FIRST_UPDATE_WILD;
    return (thrown ? Stream.of(rate, activation) : Stream.of(activation, rate))
        .flatMap(Optional::stream)
        .toList();
  }

  private static void shares(
      Report report,
      Case subject,
      Vitals run,
      List<Node> layers,
      ToDoubleFunction<UnitShares> which) {
    List<Node> worst =
        layers.stream()
            .filter(node -> share(run, node, which) > 0)
            .sorted(Comparator.comparingDouble(node -> -share(run, node, which)))
            .limit(MOST)
            .toList();
    for (Node node : worst) {
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
