package glassbox.microscope;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Pair;
import glassbox.engine.Shape;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Add;
import glassbox.layer.AvgPool1D;
import glassbox.layer.Concat;
import glassbox.layer.Conv1D;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Dense;
import glassbox.layer.Embedding;
import glassbox.layer.Flatten;
import glassbox.layer.GaussianNoise;
import glassbox.layer.GlobalAvgPool;
import glassbox.layer.LayerNorm;
import glassbox.layer.LayerSpec;
import glassbox.layer.MaxPool1D;
import glassbox.layer.Multiply;
import glassbox.layer.Pad2D;
import glassbox.layer.PaddingMode;
import glassbox.layer.Reshape;
import glassbox.layer.UpSample2D;
import glassbox.net.Blueprint;
import glassbox.train.SupervisedLoop;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Networks whose layers move numbers, join branches, look words up or normalize an example.
final class Branches {

  static final LayerSpec SOFTMAX = new Dense.Spec(3, ActivationFunction.Softmax, true);

  private static final Shape IMAGE = Shape.of(2, 3, 4);

  private Branches() {}

  static LayerSpec dense(int units) {
    return new Dense.Spec(units, ActivationFunction.Tanh, true);
  }

  /// By what they are about.
  static Map<String, SupervisedLoop> all() {
    Map<String, SupervisedLoop> all = new LinkedHashMap<>();
    all.put("layer norm of few", normalized(3));
    all.put("layer norm of many", normalized(12));
    all.put("words", words());
    for (PaddingMode mode : PaddingMode.values()) {
      all.put("padding " + mode, padded(mode));
    }
    all.put("shapes", shapes());
    all.put("branches", branches());
    all.put("maps side by side", maps());
    all.put("steps side by side", steps());
    all.put("stamps with gaps", gaps());
    return all;
  }

  static SupervisedLoop normalized(int units) {
    return chain(
        Shape.of(4), dense(units), LayerNorm.Spec.DEFAULT, GaussianNoise.Spec.DEFAULT, SOFTMAX);
  }

  /// Some words come twice.
  static SupervisedLoop words() {
    return chain(
        Shape.of(6),
        new Embedding.Spec(4, 3),
        LayerNorm.Spec.DEFAULT,
        MaxPool1D.Spec.DEFAULT,
        Flatten.Spec.DEFAULT,
        SOFTMAX);
  }

  static SupervisedLoop padded(PaddingMode mode) {
    return chain(
        IMAGE,
        dense(4),
        new Pad2D.Spec(1, 2, 2, 1, mode),
        new UpSample2D.Spec(2),
        Flatten.Spec.DEFAULT,
        SOFTMAX);
  }

  static SupervisedLoop shapes() {
    return chain(
        Shape.of(4),
        dense(24),
        new Reshape.Spec(IMAGE),
        new Reshape.Spec(Shape.of(8, 3)),
        Conv1D.Spec.DEFAULT,
        Flatten.Spec.DEFAULT,
        SOFTMAX);
  }

  /// What one layer gives goes to four others.
  static SupervisedLoop branches() {
    List<Blueprint.Stage> stages = new ArrayList<>();
    Shape in = Shape.of(4);
    stages.add(Walks.stage(in, stages, dense(4), Blueprint.DATA));
    stages.add(Walks.stage(in, stages, dense(4), "n1"));
    stages.add(Walks.stage(in, stages, Add.Spec.DEFAULT, "n1", "n2"));
    stages.add(Walks.stage(in, stages, Multiply.Spec.DEFAULT, "n1", "n3", "n2"));
    stages.add(Walks.stage(in, stages, Concat.Spec.DEFAULT, "n4", "n1", "n3"));
    stages.add(Walks.stage(in, stages, SOFTMAX, "n5"));
    return loop(in, stages);
  }

  static SupervisedLoop maps() {
    List<Blueprint.Stage> stages = new ArrayList<>();
    stages.add(Walks.stage(IMAGE, stages, dense(4), Blueprint.DATA));
    stages.add(Walks.stage(IMAGE, stages, dense(4), "n1"));
    stages.add(Walks.stage(IMAGE, stages, Concat.Spec.DEFAULT, "n1", "n2", Blueprint.DATA));
    stages.add(Walks.stage(IMAGE, stages, GlobalAvgPool.Spec.DEFAULT, "n3"));
    stages.add(Walks.stage(IMAGE, stages, SOFTMAX, "n4"));
    return loop(IMAGE, stages);
  }

  static SupervisedLoop steps() {
    List<Blueprint.Stage> stages = new ArrayList<>();
    Shape in = Shape.of(6, 2);
    stages.add(Walks.stage(in, stages, dense(3), Blueprint.DATA));
    stages.add(Walks.stage(in, stages, dense(2), "n1"));
    stages.add(Walks.stage(in, stages, Concat.Spec.DEFAULT, "n1", "n2"));
    stages.add(Walks.stage(in, stages, AvgPool1D.Spec.DEFAULT, "n3"));
    stages.add(Walks.stage(in, stages, Flatten.Spec.DEFAULT, "n4"));
    stages.add(Walks.stage(in, stages, SOFTMAX, "n5"));
    return loop(in, stages);
  }

  static SupervisedLoop gaps() {
    return chain(
        IMAGE,
        new ConvTranspose2D.Spec(
            2, Pair.square(2), Pair.square(3), 0, 1, ActivationFunction.Tanh, true),
        Flatten.Spec.DEFAULT,
        SOFTMAX);
  }

  private static SupervisedLoop chain(Shape in, LayerSpec... layers) {
    return loop(in, Walks.chain(in, layers));
  }

  private static SupervisedLoop loop(Shape in, List<Blueprint.Stage> stages) {
    return Walks.loop(
        in,
        Walks.classes(),
        Loss.CategoricalCrossEntropy.DEFAULT,
        Walks.training(Optimizer.Adam.DEFAULT, 5),
        stages);
  }
}
