package glassbox.doctor;

import glassbox.design.Node;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.engine.loss.Loss;
import glassbox.text.Numbers;
import java.util.List;
import java.util.Optional;

/// Whether the last layer can say what is asked of it, and whether the loss suits it. What cannot
/// work at all is a problem of the design already.
final class Outputs implements Examination {

  /// So many of the values may lie out of reach: noise.
  private static final double OUTLIERS = 0.02;

  @Override
  public List<Finding> of(Case subject) {
    Optional<Node> end = subject.end();
    if (end.isEmpty() || subject.facts().isEmpty()) {
      return List.of();
    }
    return of(subject, end.get(), subject.facts().get());
  }

  private static List<Finding> of(Case subject, Node end, Facts facts) {
    ActivationFunction last = end.layer().activation();
    Shape output = subject.checked().outputs().getOrDefault(end.id(), Shape.of(1));
    if (last == ActivationFunction.Softmax && output.elements() == 1) {
      ActivationFunction better =
          facts.classifies() ? ActivationFunction.Sigmoid : ActivationFunction.Linear;
      return Report.of(Kind.UNREACHABLE, Severity.FAULT, List.of(end))
          .with(".constant", 1)
          .mendedBy(Mends.activation(List.of(end), better, false))
          .saysLike(".says.constant", subject.title(end));
    }
    return facts.classifies()
        ? mismatch(subject, end, last)
        : unreachable(subject, end, facts, Reach.of(last));
  }

  /// What an activation can give.
  private record Reach(double from, double to) {
    static Reach of(ActivationFunction last) {
      return switch (last) {
        case Sigmoid, HardSigmoid, Softmax -> new Reach(0, 1);
        case Tanh -> new Reach(-1, 1);
        case ReLU, Softplus -> new Reach(0, Double.POSITIVE_INFINITY);
        case ELU -> new Reach(-1, Double.POSITIVE_INFINITY);
        case SELU -> new Reach(-1.76, Double.POSITIVE_INFINITY);
        case GELU, SiLU -> new Reach(-0.28, Double.POSITIVE_INFINITY);
        case Linear, LeakyReLU -> new Reach(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
      };
    }
  }

  private static List<Finding> unreachable(Case subject, Node end, Facts facts, Reach reach) {
    double outside = facts.outside(reach.from(), reach.to());
    if (outside <= OUTLIERS) {
      return List.of();
    }
    float[] values = facts.values();
    return Report.of(Kind.UNREACHABLE, Severity.WARNING, List.of(end))
        .with(".outside", outside, Numbers.percent(outside, 0))
        .with(
            ".values",
            values[0],
            Numbers.brief(values[0]),
            Numbers.brief(values[values.length - 1]))
        .with(".reach", reach.from(), Numbers.brief(reach.from()), Numbers.brief(reach.to()))
        .mendedBy(Mends.activation(List.of(end), ActivationFunction.Linear, false))
        .says(subject.title(end), end.layer().activation());
  }

  private static List<Finding> mismatch(Case subject, Node end, ActivationFunction last) {
    boolean probabilities =
        switch (last) {
          case Softmax, Sigmoid, HardSigmoid -> true;
          default -> false;
        };
    boolean distance =
        switch (subject.checked().loss()) {
          case Loss.MeanSquaredError m -> true;
          case Loss.MeanAbsoluteError m -> true;
          case Loss.Huber h -> true;
          default -> false;
        };
    return probabilities && distance
        ? Report.of(Kind.MISMATCH, Severity.NOTE, List.of(end))
            .mendedBy(Mends.suitingLoss())
            .says(last)
        : List.of();
  }
}
