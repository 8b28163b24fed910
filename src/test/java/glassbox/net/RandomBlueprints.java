package glassbox.net;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.layer.Activation;
import glassbox.layer.Add;
import glassbox.layer.BatchNorm;
import glassbox.layer.Concat;
import glassbox.layer.Dense;
import glassbox.layer.Flatten;
import glassbox.layer.LayerNorm;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.layer.Multiply;
import glassbox.layer.Reshape;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Small sound networks of all shapes, with branches that part and meet, drawn from a seed.
final class RandomBlueprints {

  /// Without corners, so that central differences see a slope.
  private static final List<ActivationFunction> SMOOTH =
      List.of(
          ActivationFunction.Linear,
          ActivationFunction.Tanh,
          ActivationFunction.Sigmoid,
          ActivationFunction.GELU,
          ActivationFunction.SiLU,
          ActivationFunction.Softplus,
          ActivationFunction.Softmax);

  private final Seeds seeds;
  private final List<Blueprint.Stage> stages = new ArrayList<>();
  private final List<String> names = new ArrayList<>(List.of(Blueprint.DATA));
  private final List<Shape> shapes = new ArrayList<>();
  private final Set<String> read = new HashSet<>();

  private RandomBlueprints(long seed) {
    seeds = Seeds.of(seed);
    shapes.add(seeds.below(2) == 0 ? Shape.of(4) : Shape.of(3, 2));
  }

  static Blueprint of(long seed) {
    return new RandomBlueprints(seed).draw();
  }

  private Blueprint draw() {
    int count = 3 + seeds.below(6);
    for (int i = 0; i < count; i++) {
      int from = seeds.below(names.size());
      add(layer(shapes.get(from)), List.of(from));
      meet();
    }
    joinLooseEnds();
    add(new Dense.Spec(2, smooth(), true), List.of(names.size() - 1));
    return new Blueprint(shapes.getFirst(), stages);
  }

  private LayerSpec layer(Shape shape) {
    return switch (seeds.below(7)) {
      case 0, 1, 2 -> new Dense.Spec(1 + seeds.below(4), smooth(), seeds.below(2) == 0);
      case 3 -> new Activation.Spec(smooth(), 0.01);
      case 4 -> LayerNorm.Spec.DEFAULT;
      case 5 -> BatchNorm.Spec.DEFAULT;
      default -> new Reshape.Spec(Shape.of(shape.elements()));
    };
  }

  private ActivationFunction smooth() {
    return SMOOTH.get(seeds.below(SMOOTH.size()));
  }

  /// Lets the newest signal meet another of its shape, or itself.
  private void meet() {
    int newest = names.size() - 1;
    List<Integer> alike = new ArrayList<>();
    for (int i = 0; i <= newest; i++) {
      if (shapes.get(i).equals(shapes.get(newest))) {
        alike.add(i);
      }
    }
    if (alike.size() > 1 && seeds.below(2) == 0) {
      int other = alike.get(seeds.below(alike.size()));
      LayerSpec joint =
          List.of(Add.Spec.DEFAULT, Multiply.Spec.DEFAULT, Concat.Spec.DEFAULT).get(seeds.below(3));
      add(joint, List.of(newest, other));
    }
  }

  /// Every stage but the last feeds another.
  private void joinLooseEnds() {
    List<Integer> ends = new ArrayList<>();
    for (int i = 1; i < names.size(); i++) {
      if (!read.contains(names.get(i))) {
        ends.add(i);
      }
    }
    List<Integer> flat = new ArrayList<>();
    for (int end : ends) {
      add(Flatten.Spec.DEFAULT, List.of(end));
      flat.add(names.size() - 1);
    }
    add(Concat.Spec.DEFAULT, flat);
  }

  private void add(LayerSpec layer, List<Integer> inputs) {
    List<Shape> from = inputs.stream().map(shapes::get).toList();
    List<String> ids = inputs.stream().map(names::get).toList();
    String id = "n" + names.size();
    stages.add(new Blueprint.Stage(id, layer, LayerOptions.DEFAULT, ids, layer.outputShape(from)));
    read.addAll(ids);
    names.add(id);
    shapes.add(layer.outputShape(from));
  }
}
