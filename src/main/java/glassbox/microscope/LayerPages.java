package glassbox.microscope;

import glassbox.layer.Activation;
import glassbox.layer.BatchNorm;
import glassbox.layer.Dropout;
import glassbox.layer.Recurrent;
import java.util.Optional;

/// What the microscope shows of a kind of layer.
interface LayerPages {

  /// @param unit of the output
  /// @param product of its sum, or step of a sequence
  Page forward(Depth depth, int unit, int product);

  /// As [#forward]; only where a gradient comes.
  Page backward(Depth depth, int unit, int product);

  /// How close it can be looked at: closer, the pages are those of this depth.
  default Depth closest() {
    return Depth.UNIT;
  }

  static LayerPages of(Scene scene) {
    Optional<Weighing> weighing = Weighing.of(scene);
    if (weighing.isPresent()) {
      return new Weighted(scene, weighing.get());
    }
    return switch (scene.layer()) {
      case Activation.Spec _ -> new ElementPages(scene, new ActivationWork(scene));
      case Dropout.Spec _ -> new ElementPages(scene, new DropoutWork(scene));
      case BatchNorm.Spec spec when scene.seen().mean().length > 0 ->
          new ElementPages(scene, new BatchNormWork(scene, spec));
      case Recurrent recurrent -> new RecurrentPages(scene, recurrent);
      default ->
          Pool.of(scene)
              .<LayerPages>map(pool -> new PoolPages(scene, pool))
              .orElseGet(() -> new ElementPages(scene, new PassingWork(scene)));
    };
  }

  /// Sums of weighed inputs.
  record Weighted(Scene scene, Weighing weighing) implements LayerPages {
    @Override
    public Depth closest() {
      return Depth.PRODUCT;
    }

    @Override
    public Page forward(Depth depth, int unit, int product) {
      return new WeightedPages(scene, weighing).page(depth, unit, product);
    }

    @Override
    public Page backward(Depth depth, int unit, int product) {
      return new WeightedBackPages(scene, weighing).page(depth, unit, product);
    }
  }
}
