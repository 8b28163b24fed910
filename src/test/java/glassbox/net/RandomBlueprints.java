package glassbox.net;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.layer.Add;
import glassbox.layer.Concat;
import glassbox.layer.Dense;
import glassbox.layer.Flatten;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.layer.Multiply;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Small sound networks of all shapes and kinds of layers, with branches that part and meet, drawn
/// from a seed.
public final class RandomBlueprints {

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

  private static final List<Shape> DATA =
      List.of(Shape.of(4), Shape.of(3, 2), Shape.of(5, 3), Shape.of(2, 4, 4), Shape.of(1, 5, 3));

  private final Seeds seeds;
  private final RandomLayers layers;
  private final List<Blueprint.Stage> stages = new ArrayList<>();
  private final List<String> names = new ArrayList<>(List.of(Blueprint.DATA));
  private final List<Shape> shapes = new ArrayList<>();
  private final Set<String> read = new HashSet<>();

  private RandomBlueprints(long seed, List<ActivationFunction> functions, boolean noise) {
    seeds = Seeds.of(seed);
    layers = new RandomLayers(seeds, functions, noise);
    shapes.add(DATA.get(seeds.below(DATA.size())));
  }

  /// Without corners and noise: with gradients that can be measured.
  static Blueprint smooth(long seed) {
    return new RandomBlueprints(seed, SMOOTH, false).draw();
  }

  /// With every kind and every activation.
  public static Blueprint of(long seed) {
    return new RandomBlueprints(seed, List.of(ActivationFunction.values()), true).draw();
  }

  private Blueprint draw() {
    int count = 3 + seeds.below(6);
    for (int i = 0; i < count; i++) {
      int from = seeds.below(names.size());
      add(layers.behind(shapes.get(from)), List.of(from));
      meet();
    }
    joinLooseEnds();
    add(new Dense.Spec(2, layers.function(), true), List.of(names.size() - 1));
    return new Blueprint(shapes.getFirst(), stages);
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
