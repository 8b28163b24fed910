package glassbox.ui.explain;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.layer.Dense;
import glassbox.layer.Working;
import glassbox.text.Figure;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// One unit of a dense layer for the example that the cards show: every product, the bias, what
/// they add up to, and what the activation makes of it.
record Neuron(Working working) {

  /// More products than this are summed up in a word.
  private static final int MOST = 4;

  private static final Texts TEXTS = Texts.of("explain");

  /// What must be watched to know a unit of a layer.
  static Set<Probe> probes(WorkspaceModel model, String id) {
    List<String> sources = model.design().inputsOf(id);
    Set<Probe> own =
        Set.of(new Probe.Weights(id), new Probe.UnitValues(id, model.samples().shown()));
    if (sources.size() != 1 || model.design().node(sources.getFirst()).isEmpty()) {
      return own;
    }
    return Set.of(
        new Probe.Weights(id),
        new Probe.UnitValues(id, model.samples().shown()),
        new Probe.UnitValues(sources.getFirst(), model.samples().shown()));
  }

  /// The unit with this number, from 0; empty while it is not known, and where a layer has none.
  static Optional<Neuron> of(WorkspaceModel model, String id, int unit) {
    List<String> sources = model.design().inputsOf(id);
    List<Shape> inputs = model.checked().inputsOf(id);
    if (sources.size() != 1
        || inputs.size() != 1
        || !(Seen.node(model, id).map(node -> node.layer()).orElse(null)
            instanceof Dense.Spec dense)) {
      return Optional.empty();
    }
    return Seen.weights(model, id)
        .flatMap(
            numbers ->
                Seen.values(model, sources.getFirst())
                    .flatMap(
                        x ->
                            Seen.values(model, id)
                                .flatMap(
                                    y ->
                                        Working.of(
                                            dense,
                                            inputs.getFirst(),
                                            x,
                                            numbers.byName(),
                                            y,
                                            unit))))
        .map(Neuron::new);
  }

  private Working.Lane row() {
    return working.lanes().getFirst();
  }

  /// The products below each other as in an addition on paper, and what the activation makes of it.
  String written() {
    List<String> terms = new ArrayList<>();
    int count = row().count();
    int listed = count <= MOST + 1 ? count : MOST;
    double rest = 0;
    for (int i = 0; i < count; i++) {
      if (i < listed) {
        terms.add(product(i));
      } else {
        rest += row().product(i);
      }
    }
    if (listed < count) {
      terms.add(TEXTS.get("now.more", Figure.factor(rest), count - listed));
    }
    return addition(terms);
  }

  /// What one weight adds to the sum.
  String written(int input) {
    double own = row().product(input);
    List<String> terms = new ArrayList<>();
    terms.add(product(input));
    if (row().count() > 1) {
      double others = row().sum() - own;
      terms.add(TEXTS.get("now.more", Figure.factor(others), row().count() - 1));
    }
    return "w · x = %s = %s\n".formatted(terms.getFirst(), Figure.term(own)) + addition(terms);
  }

  private String product(int input) {
    return Figure.factor(row().w()[input]) + " · " + Figure.factor(row().x()[input]);
  }

  private String addition(List<String> products) {
    List<String> terms = new ArrayList<>(products);
    working.bias().ifPresent(b -> terms.add(TEXTS.get("now.bias", Figure.factor(b))));
    String sum = Figure.result(working.sum());
    String z = "z = " + String.join("\n  + ", terms) + "\n  = " + sum;
    ActivationFunction f = working.layer().activation();
    return f == ActivationFunction.Linear
        ? z
        : "%s\ny = %s(%s) = %s".formatted(z, f.name(), sum, Figure.result(working.output()));
  }

  /// `Tanh(0.568) = 0.514`.
  String activation() {
    return "%s(%s) = %s"
        .formatted(
            working.layer().activation().name(),
            Figure.term(working.sum()),
            Figure.result(working.output()));
  }
}
