package glassbox.doctor;

import glassbox.design.Node;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.engine.ActivationFunction;
import glassbox.layer.Recurrent;
import glassbox.text.Numbers;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Whether the gradient gets back to the first layers. Where the optimizer makes up for its size,
/// so that the layers move all the same, nothing is said.
final class Gradients implements Examination {

  private static final int STEPS = 30;

  @Override
  public List<Finding> of(Case subject) {
    return subject.run().filter(run -> run.steps() >= STEPS).stream()
        .filter(run -> !(run.learned(subject.facts().orElseThrow()) >= Limits.LEARNED))
        .flatMap(run -> vanishing(subject, run).stream())
        .toList();
  }

  private static List<Finding> vanishing(Case subject, Vitals run) {
    List<Node> learners =
        subject.learners().stream().filter(node -> !node.options().frozen()).toList();
    double largest =
        learners.stream().mapToDouble(node -> run.gradient(node.id())).max().orElse(Double.NaN);
    List<Node> starved =
        learners.stream()
            .filter(node -> run.gradient(node.id()) < Limits.GRADIENT_VANISHED * largest)
            .filter(node -> run.update(node.id()) < Limits.UPDATE_ASLEEP)
            .toList();
    // Behind units that are all dead there is no gradient: that is another thing.
    boolean cutOff = run.units().values().stream().anyMatch(units -> units.dead() == 1);
    if (starved.isEmpty() || cutOff) {
      return List.of();
    }
    Node weakest = least(starved, run);
    Node strongest = learners.stream().max(byGradient(run)).orElseThrow();
    double least = run.gradient(weakest.id());
    return Report.of(Kind.VANISHING, Severity.WARNING, starved)
        .with(".at", least, subject.title(weakest), Numbers.brief(least))
        .with(".at", largest, subject.title(strongest), Numbers.brief(largest))
        .with(".times", largest / least, Numbers.inWords(Numbers.rounded(largest / least, 2)))
        .with(
            ".update",
            run.update(weakest.id()),
            subject.title(weakest),
            Numbers.brief(run.update(weakest.id())))
        .mendedBy(remedy(subject))
        .says(subject.names(starved));
  }

  private static Node least(List<Node> nodes, Vitals run) {
    return nodes.stream().min(byGradient(run)).orElseThrow();
  }

  private static Comparator<Node> byGradient(Vitals run) {
    return Comparator.comparingDouble(node -> run.gradient(node.id()));
  }

  private static Optional<Remedy> remedy(Case subject) {
    List<Node> flat = flat(subject);
    return flat.isEmpty()
        ? Mends.usualStart(subject.learners())
        : Optional.of(Mends.activation(flat, ActivationFunction.ReLU, true));
  }

  /// The hidden layers whose activation lets through little of the gradient.
  static List<Node> flat(Case subject) {
    return subject.layers().stream()
        .filter(node -> !subject.isEnd(node) && !(node.layer() instanceof Recurrent))
        .filter(
            node ->
                switch (node.layer().activation()) {
                  case Sigmoid, HardSigmoid, Tanh -> true;
                  default -> false;
                })
        .toList();
  }
}
