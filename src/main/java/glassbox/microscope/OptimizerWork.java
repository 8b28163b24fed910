package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;
import static glassbox.microscope.Expression.sum;

import glassbox.engine.optim.Optimizer;
import glassbox.train.Picture;
import java.util.ArrayList;
import java.util.List;

/// One step of an optimizer on one number, as `OptimizerState` writes it: from its gradient and
/// what is remembered of it to its change.
///
/// @param w the number before the step
/// @param g its gradient
/// @param rate of the step
/// @param first what is remembered before the step: velocity, or mean of gradients
/// @param second mean or sum of their squares
/// @param k the number of the step, from 1
/// @param momenta the product of NAdam's momenta before the step
public record OptimizerWork(
    Optimizer optimizer,
    double w,
    double g,
    double rate,
    double first,
    double second,
    int k,
    double momenta) {

  /// What the step adds to the number.
  ///
  /// @param lines from the gradient to that
  public record Change(List<Line> lines, double value) {
    public Change {
      lines = List.copyOf(lines);
    }
  }

  /// A step that is made, with what there was before it.
  public static OptimizerWork of(Picture.Update made) {
    return Recalled.work(made);
  }

  /// The same step on another number.
  OptimizerWork of(double number) {
    return new OptimizerWork(optimizer, number, g, rate, first, second, k, momenta);
  }

  /// What becomes of the number: `w + Δw`.
  ///
  /// @param left what that is called
  /// @param result what the engine made of it
  public Line moved(String left, double by, double result) {
    return Line.numbers(left, sum(number(w), number(by)), result);
  }

  public Change change() {
    List<Line> lines = new ArrayList<>();
    double value =
        switch (optimizer) {
          case Optimizer.GradientDescent _ -> descend(lines, number(g), g);
          case Optimizer.SGD _ -> descend(lines, number(g), g);
          case Optimizer.Momentum(double _, double m) -> {
            double v = velocity(lines, m);
            yield descend(lines, number(v), v);
          }
          case Optimizer.Nesterov(double _, double m) -> {
            double v = velocity(lines, m);
            yield descend(lines, sum(number(g), product(chosen(m), number(v))), g + m * v);
          }
          case Optimizer.Adagrad(double _, double e) -> {
            double s = second + g * g;
            lines.add(Line.numbers("s", sum(number(second), squared()), s));
            yield overRoot(lines, number(g), g, s, e);
          }
          case Optimizer.RMSprop o -> {
            double s = squares(lines, "s", o.decay());
            yield overRoot(lines, number(g), g, s, o.epsilon());
          }
          case Optimizer.Adam o -> adam(lines, o.beta1(), o.beta2(), o.epsilon());
          case Optimizer.AdamW o -> {
            double step = adam(lines, o.beta1(), o.beta2(), o.epsilon());
            Line last = lines.removeLast();
            lines.add(new Line("Δ", last.work(), last.result()));
            double decay = rate * o.weightDecay() * w;
            lines.add(
                Line.numbers(
                    "Δw",
                    minus(number(step), product(number(rate), chosen(o.weightDecay()), number(w))),
                    step - decay));
            yield step - decay;
          }
          case Optimizer.Adadelta o -> adadelta(lines, o);
          case Optimizer.NAdam o -> nadam(lines, o);
        };
    return new Change(lines, value);
  }

  private Expression squared() {
    return new Expression.Power(number(g), 2);
  }

  private double descend(List<Line> lines, Expression along, double value) {
    lines.add(Line.numbers("Δw", product(number(-rate), along), -rate * value));
    return -rate * value;
  }

  private double velocity(List<Line> lines, double m) {
    double v = m * first + g;
    lines.add(Line.numbers("v", sum(product(chosen(m), number(first)), number(g)), v));
    return v;
  }

  /// `Δ = −α·x / (√s + ε)`.
  private double overRoot(List<Line> lines, Expression along, double x, double s, double e) {
    double change = -rate * x / (Math.sqrt(s) + e);
    lines.add(
        Line.numbers(
            "Δw",
            new Expression.Quotient(
                product(number(-rate), along), sum(new Expression.Root(number(s)), chosen(e))),
            change));
    return change;
  }

  /// `d·s₋₁ + (1 − d)·g²`.
  private double squares(List<Line> lines, String name, double d) {
    double now = d * second + (1 - d) * g * g;
    lines.add(
        Line.numbers(
            name,
            sum(
                product(chosen(d), number(second)),
                product(minus(chosen(1), chosen(d)), squared())),
            now));
    return now;
  }

  private double mean(List<Line> lines, double b) {
    double now = b * first + (1 - b) * g;
    lines.add(
        Line.numbers(
            "m",
            sum(product(chosen(b), number(first)), product(minus(chosen(1), chosen(b)), number(g))),
            now));
    return now;
  }

  /// What a mean that began at 0 lacks.
  private double corrected(List<Line> lines, String name, double mean, double b) {
    double corrected = mean / (1 - Math.pow(b, k));
    lines.add(
        Line.numbers(
            name,
            new Expression.Quotient(
                number(mean), minus(chosen(1), new Expression.Power(chosen(b), k))),
            corrected));
    return corrected;
  }

  private double adam(List<Line> lines, double b1, double b2, double e) {
    double m = mean(lines, b1);
    double v = squares(lines, "v", b2);
    double straight = corrected(lines, "m′", m, b1);
    double square = corrected(lines, "v′", v, b2);
    return overRoot(lines, number(straight), straight, square, e);
  }

  private double adadelta(List<Line> lines, Optimizer.Adadelta o) {
    double s = squares(lines, "s", o.decay());
    double x = g * Math.sqrt(first + o.epsilon()) / Math.sqrt(s + o.epsilon());
    lines.add(
        Line.numbers(
            "Δ",
            new Expression.Quotient(
                product(number(g), new Expression.Root(sum(number(first), chosen(o.epsilon())))),
                new Expression.Root(sum(number(s), chosen(o.epsilon())))),
            x));
    return descend(lines, number(x), x);
  }

  private double nadam(List<Line> lines, Optimizer.NAdam o) {
    double m = mean(lines, o.beta1());
    double v = squares(lines, "v", o.beta2());
    double now = warming(o, k);
    double next = warming(o, k + 1);
    double product = momenta * now;
    double ofSlope = (1 - now) / (1 - product);
    double ofMean = next / (1 - product * next);
    double mixed = ofSlope * g + ofMean * m;
    lines.add(Line.numbers("m′", sum(product(ofSlope, g), product(ofMean, m)), mixed));
    double square = corrected(lines, "v′", v, o.beta2());
    return overRoot(lines, number(mixed), mixed, square, o.epsilon());
  }

  /// The momentum that NAdam has at a step.
  static double warming(Optimizer.NAdam o, int step) {
    return o.beta1() * (1 - 0.5 * Math.pow(0.96, step * o.momentumDecay()));
  }
}
