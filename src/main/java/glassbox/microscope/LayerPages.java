package glassbox.microscope;

import glassbox.layer.Activation;
import glassbox.layer.Add;
import glassbox.layer.AvgPool1D;
import glassbox.layer.AvgPool2D;
import glassbox.layer.BatchNorm;
import glassbox.layer.Concat;
import glassbox.layer.Conv1D;
import glassbox.layer.Conv2D;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Dense;
import glassbox.layer.DepthwiseConv2D;
import glassbox.layer.Dropout;
import glassbox.layer.Embedding;
import glassbox.layer.Flatten;
import glassbox.layer.GaussianNoise;
import glassbox.layer.GlobalAvgPool;
import glassbox.layer.GlobalMaxPool;
import glassbox.layer.LayerNorm;
import glassbox.layer.MaxPool1D;
import glassbox.layer.MaxPool2D;
import glassbox.layer.Multiply;
import glassbox.layer.Pad2D;
import glassbox.layer.Recurrent;
import glassbox.layer.Reshape;
import glassbox.layer.UpSample2D;

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
    return switch (scene.layer()) {
      case Dense.Spec _, Conv1D.Spec _, Conv2D.Spec _ -> weighted(scene);
      case DepthwiseConv2D.Spec _, ConvTranspose2D.Spec _ -> weighted(scene);
      case MaxPool1D.Spec _, MaxPool2D.Spec _, GlobalMaxPool.Spec _ -> new PoolPages(scene);
      case AvgPool1D.Spec _, AvgPool2D.Spec _, GlobalAvgPool.Spec _ -> new PoolPages(scene);
      case Recurrent recurrent -> new RecurrentPages(scene, recurrent);
      case Embedding.Spec spec -> new EmbeddingPages(scene, spec);
      case Activation.Spec _ -> new ElementPages(scene, new ActivationWork(scene));
      case Dropout.Spec _ -> new ElementPages(scene, new DropoutWork(scene));
      case GaussianNoise.Spec spec -> new ElementPages(scene, new NoiseWork(scene, spec));
      case BatchNorm.Spec spec when scene.stage().options().frozen() ->
          new ElementPages(scene, new FrozenNormWork(new BatchNormWork(scene, spec)));
      case BatchNorm.Spec spec -> new ElementPages(scene, new BatchNormWork(scene, spec));
      case LayerNorm.Spec spec -> new ElementPages(scene, new LayerNormWork(scene, spec));
      case Add.Spec _ -> new ElementPages(scene, new JointWork(scene, true));
      case Multiply.Spec _ -> new ElementPages(scene, new JointWork(scene, false));
      case Flatten.Spec _, Reshape.Spec _ -> moved(scene, new ShapedWay(scene));
      case Concat.Spec _ -> moved(scene, new JoinedWay(scene));
      case Pad2D.Spec spec -> moved(scene, new PaddedWay(scene, spec));
      case UpSample2D.Spec spec -> moved(scene, new EnlargedWay(scene, spec));
    };
  }

  private static LayerPages weighted(Scene scene) {
    return new Weighted(scene, Weighing.of(scene).orElseThrow());
  }

  private static LayerPages moved(Scene scene, MovedWay way) {
    return new ElementPages(scene, new MovedWork(scene, way));
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
