package glassbox.doctor;

import glassbox.design.Node;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.engine.Shape;
import glassbox.layer.SimpleRNN;
import glassbox.text.Numbers;
import java.util.List;

/// Whether a plain recurrent layer is asked to remember for longer than it can.
final class Memory implements Examination {

  private static final int STEPS = 200;
  private static final int EPOCHS = 3;

  @Override
  public List<Finding> of(Case subject) {
    return subject.run().filter(run -> run.steps() >= STEPS && run.epochs() >= EPOCHS).stream()
        .flatMap(run -> forgetting(subject, run).stream())
        .toList();
  }

  private static List<Finding> forgetting(Case subject, Vitals run) {
    double learned = run.learned(subject.facts().orElseThrow());
    List<Node> far =
        subject.layers().stream()
            .filter(node -> node.layer() instanceof SimpleRNN.Spec)
            .filter(node -> length(subject, node) >= Limits.FAR_BACK)
            .toList();
    if (far.isEmpty() || !(learned < Limits.HARDLY_LEARNED)) {
      return List.of();
    }
    int length = length(subject, far.getFirst());
    return Report.of(Kind.FORGETTING, Severity.WARNING, far)
        .with(".length", length, Numbers.whole(length))
        .with(".learned", learned, Numbers.percent(Math.max(0, learned), 0))
        .mendedBy(Mends.gated(far))
        .says(subject.names(far), Numbers.whole(length));
  }

  /// How many steps a layer reads.
  private static int length(Case subject, Node node) {
    List<Shape> inputs = subject.checked().inputsOf(node.id());
    return inputs.isEmpty() ? 0 : inputs.getFirst().size(0);
  }
}
