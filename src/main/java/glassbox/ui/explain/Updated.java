package glassbox.ui.explain;

import glassbox.engine.optim.Optimizer;
import glassbox.text.Figure;
import glassbox.train.Picture;
import java.util.ArrayList;
import java.util.List;

/// One step of an optimizer on one number. What it remembered before the step is worked out from
/// what it remembers after it.
///
/// @param lines from the gradient to the update
/// @param change of the number
record Updated(List<String> lines, double before, double change) {

  static Updated of(Picture.Update step) {
    var work = new Work(step);
    double change =
        switch (step.optimizer()) {
          case Optimizer.GradientDescent _ -> work.descend();
          case Optimizer.SGD _ -> work.descend();
          case Optimizer.Momentum(double _, double m) -> work.momentum(m);
          case Optimizer.Nesterov(double _, double m) -> work.nesterov(m);
          case Optimizer.Adagrad(double _, double e) -> work.adagrad(e);
          case Optimizer.RMSprop o -> work.rmsprop(o);
          case Optimizer.Adam o -> work.adam(o.beta1(), o.beta2(), o.epsilon());
          case Optimizer.AdamW o -> work.adamW(o);
          case Optimizer.Adadelta o -> work.adadelta(o);
          case Optimizer.NAdam o -> work.nadam(o);
        };
    return new Updated(work.lines, step.value() - change, change);
  }

  /// The lines, and what the number was and is.
  String written() {
    return "%s\nw = %s + %s = %s"
        .formatted(
            String.join("\n", lines),
            Figure.term(before),
            Figure.factor(change),
            Figure.result(before + change));
  }

  /// The formulas of `OptimizerState`, each with its numbers.
  private static final class Work {

    /// What a longer line makes goes below it.
    private static final int WIDE = 38;

    private final List<String> lines = new ArrayList<>();
    private final double g;
    private final double a;
    private final double value;
    private final double first;
    private final double second;
    private final int k;
    private final double momenta;

    Work(Picture.Update step) {
      g = step.gradient();
      a = step.rate();
      value = step.value();
      first = step.memory().first();
      second = step.memory().second();
      k = step.memory().steps();
      momenta = step.memory().momenta();
    }

    private void line(String form, Object... numbers) {
      String line = form.formatted(numbers);
      int equals = line.lastIndexOf(" = ");
      boolean fits = line.length() <= WIDE || equals < 0;
      lines.add(fits ? line : line.substring(0, equals) + "\n  " + line.substring(equals + 1));
    }

    double descend() {
      double change = -a * g;
      line("Δw = −%s · %s = %s", rate(), Figure.factor(g), Figure.result(change));
      return change;
    }

    private String rate() {
      return Figure.plain(a);
    }

    private void velocity(double m) {
      double before = m > 0 ? (first - g) / m : 0;
      line(
          "v = %s · %s + %s = %s",
          Figure.plain(m), Figure.factor(before), Figure.factor(g), Figure.result(first));
    }

    double momentum(double m) {
      velocity(m);
      double change = -a * first;
      line("Δw = −%s · %s = %s", rate(), Figure.factor(first), Figure.result(change));
      return change;
    }

    double nesterov(double m) {
      velocity(m);
      double change = -a * (g + m * first);
      line(
          "Δw = −%s · (%s + %s · %s) = %s",
          rate(), Figure.term(g), Figure.plain(m), Figure.factor(first), Figure.result(change));
      return change;
    }

    double adagrad(double e) {
      line(
          "s = %s + %s² = %s",
          Figure.term(second - g * g), Figure.factor(g), Figure.result(second));
      return overRoot(g, second, e);
    }

    /// `Δ = -α x / (√s + ε)`.
    private double overRoot(double x, double s, double e) {
      double change = -a * x / (Math.sqrt(s) + e);
      line(
          "Δw = −%s · %s / (√%s + %s) = %s",
          rate(), Figure.factor(x), Figure.term(s), Figure.plain(e), Figure.result(change));
      return change;
    }

    /// `now = d · before + (1 - d) · x²`.
    private void squares(String name, double d, double now) {
      double before = d > 0 ? Math.max(0, (now - (1 - d) * g * g) / d) : 0;
      line(
          "%s = %s · %s + %s · %s² = %s",
          name,
          Figure.plain(d),
          Figure.term(before),
          Figure.plain(1 - d),
          Figure.factor(g),
          Figure.result(now));
    }

    private void mean(double b) {
      double before = b > 0 ? (first - (1 - b) * g) / b : 0;
      line(
          "m = %s · %s + %s · %s = %s",
          Figure.plain(b),
          Figure.factor(before),
          Figure.plain(1 - b),
          Figure.factor(g),
          Figure.result(first));
    }

    double rmsprop(Optimizer.RMSprop o) {
      squares("s", o.decay(), second);
      return overRoot(g, second, o.epsilon());
    }

    /// What a mean that began at 0 lacks after `k` steps.
    private double corrected(String name, double mean, double b) {
      double corrected = mean / (1 - Math.pow(b, k));
      line(
          "%s′ = %s / (1 − %s^%d) = %s",
          name, Figure.term(mean), Figure.plain(b), k, Figure.result(corrected));
      return corrected;
    }

    double adam(double b1, double b2, double e) {
      mean(b1);
      squares("v", b2, second);
      return overRoot(corrected("m", first, b1), corrected("v", second, b2), e);
    }

    /// The decay is taken from what the number was.
    double adamW(Optimizer.AdamW o) {
      double step = adam(o.beta1(), o.beta2(), o.epsilon());
      double before = (value - step) / (1 - a * o.weightDecay());
      double change = value - before;
      lines.set(lines.size() - 1, lines.getLast().replace("Δw", "Δ"));
      line(
          "Δw = %s − %s · %s · %s = %s",
          Figure.term(step),
          rate(),
          Figure.plain(o.weightDecay()),
          Figure.factor(before),
          Figure.result(change));
      return change;
    }

    double adadelta(Optimizer.Adadelta o) {
      double d = o.decay();
      double e = o.epsilon();
      squares("s", d, second);
      // u = d U + (1 - d) x² with x² = g² (U + e) / (s + e), solved for the U before the step.
      double share = (1 - d) * g * g / (second + e);
      double before = Math.max(0, (first - share * e) / (d + share));
      double x = g * Math.sqrt(before + e) / Math.sqrt(second + e);
      line(
          "Δ = %s · √(%s + %s) / √(%s + %s) = %s",
          Figure.factor(g),
          Figure.term(before),
          Figure.plain(e),
          Figure.term(second),
          Figure.plain(e),
          Figure.result(x));
      line("Δw = −%s · %s = %s", rate(), Figure.factor(x), Figure.result(-a * x));
      return -a * x;
    }

    /// The two means as Adam's, the momentum of this step and of the next in place of one.
    double nadam(Optimizer.NAdam o) {
      mean(o.beta1());
      squares("v", o.beta2(), second);
      double now = warming(o, k);
      double next = warming(o, k + 1);
      double mixed = (1 - now) / (1 - momenta) * g + next / (1 - momenta * next) * first;
      line(
          "m′ = %s · %s + %s · %s = %s",
          Figure.term((1 - now) / (1 - momenta)),
          Figure.factor(g),
          Figure.term(next / (1 - momenta * next)),
          Figure.factor(first),
          Figure.result(mixed));
      return overRoot(mixed, corrected("v", second, o.beta2()), o.epsilon());
    }

    private static double warming(Optimizer.NAdam o, int step) {
      return o.beta1() * (1 - 0.5 * Math.pow(0.96, step * o.momentumDecay()));
    }
  }
}
