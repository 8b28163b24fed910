package glassbox.ui.look;

import glassbox.data.Dataset;
import glassbox.data.Target;
import glassbox.engine.loss.Loss;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import java.util.Optional;

/// What a network's outputs say, in the words of the data.
///
/// @param middle for a single output that decides between two classes: where it turns
public record Outcome(Picture.Predictions predictions, Target target, double middle) {

  private static final double SMALLEST = 1e-7;

  public static Outcome of(Picture.Predictions predictions, Dataset data, Loss loss) {
    return new Outcome(predictions, data.validation().target(), SurfacePicture.middle(loss));
  }

  /// What the open run's network says of the validation examples; empty while nobody watches
  /// [Probe.Predictions].
  public static Optional<Outcome> seen(WorkspaceModel model) {
    Optional<Picture> picture =
        model.snapshot().map(shot -> shot.pictures().get(new Probe.Predictions()));
    return picture
        .filter(Picture.Predictions.class::isInstance)
        .map(Picture.Predictions.class::cast)
        .flatMap(seen -> model.dataset().map(data -> of(seen, data, model.checked().loss())));
  }

  public int count() {
    return Math.min(predictions.count(), target.size());
  }

  public double output(int example, int unit) {
    return predictions.outputs()[example * predictions.width() + unit];
  }

  /// The class that is taken for an example.
  public int taken(int example) {
    if (predictions.width() == 1) {
      return output(example, 0) > middle ? 1 : 0;
    }
    int best = 0;
    for (int unit = 1; unit < predictions.width(); unit++) {
      if (output(example, unit) > output(example, best)) {
        best = unit;
      }
    }
    return best;
  }

  /// How sure the network is that an example is of a class: 0 to 1.
  public double share(int example, int kind) {
    if (predictions.width() > 1) {
      return kind < predictions.width() ? Math.clamp(output(example, kind), 0, 1) : 0;
    }
    // From -1 to 1 around 0, or from 0 to 1 around a half.
    double size = middle == 0 ? 2 : 1;
    double second = Math.clamp((output(example, 0) - middle) / size + 0.5, 0, 1);
    return kind == 1 ? second : 1 - second;
  }

  /// How wrong an example's prediction is: the cross-entropy of its own class, or how far off a
  /// number is, in standard deviations of the training part.
  public double wrongness(int example) {
    return switch (target) {
      case Target.Classes(var names, int[] labels, var _) ->
          -Math.log(Math.max(SMALLEST, share(example, labels[example])));
      case Target.Values(var name, float[] values) ->
          Math.abs(output(example, 0) - values[example]);
    };
  }

  /// How many examples of each class (row) were taken for each class (column).
  public double[][] confusion(int classes) {
    double[][] counts = new double[classes][classes];
    if (target instanceof Target.Classes(var names, int[] labels, var _)
        && names.size() == classes) {
      for (int i = 0; i < count(); i++) {
        int taken = taken(i);
        if (taken < classes) {
          counts[labels[i]][taken]++;
        }
      }
    }
    return counts;
  }
}
