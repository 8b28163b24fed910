package glassbox.microscope;

import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// One output of a softmax among those that it shares 1 with: `a = eᶻ / Σ eᶻ`.
///
/// @param sums of all of them, in front of the softmax
/// @param shares of all of them
/// @param gradients of all of them; empty where the loss skips them
/// @param own which of them
record Softmax(double[] sums, float[] shares, float[] gradients, int own) {

  static Softmax of(Scene scene, int unit) {
    int width = scene.outputShape().last();
    int from = unit / width * width;
    double[] sums = new double[width];
    Optional<Weighing> weighing = Weighing.of(scene);
    for (int i = 0; i < width; i++) {
      int each = from + i;
      sums[i] = weighing.map(own -> own.sum(each)).orElseGet(() -> (double) scene.x()[each]);
    }
    float[] all = scene.seen().gradient();
    return new Softmax(
        sums,
        Arrays.copyOfRange(scene.y(), from, from + width),
        all.length == 0 ? all : Arrays.copyOfRange(all, from, from + width),
        unit - from);
  }

  /// `e^z / (e^z1 + e^z2 + …)`.
  Expression share() {
    List<Expression> all = new ArrayList<>();
    for (double sum : sums) {
      all.add(power(sum));
    }
    return new Expression.Quotient(power(sums[own]), Terms.few(all));
  }

  private static Expression power(double z) {
    return new Expression.Call("exp", Math::exp, number(z));
  }

  /// The gradient of the own sum: `a (g − Σ a g)`.
  double delta() {
    double mixed = 0;
    for (int i = 0; i < shares.length; i++) {
      mixed += (double) shares[i] * gradients[i];
    }
    return shares[own] * (gradients[own] - mixed);
  }

  Expression deltaWritten() {
    List<Expression> mixed = new ArrayList<>();
    for (int i = 0; i < shares.length; i++) {
      if (gradients[i] != 0) {
        mixed.add(product(shares[i], gradients[i]));
      }
    }
    return product(number(shares[own]), minus(number(gradients[own]), Terms.few(mixed)));
  }
}
