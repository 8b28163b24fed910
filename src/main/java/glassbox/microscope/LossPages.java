package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;

import glassbox.engine.loss.Loss;
import glassbox.microscope.Exhibit.Scale;
import glassbox.net.Blueprint;
import glassbox.text.Texts;
import glassbox.train.Walk;
import java.util.ArrayList;
import java.util.List;

/// The loss of the example, what the batch makes of it, and the gradient that it sends back.
record LossPages(Walk walk) {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private Loss loss() {
    return walk.batch().rules().loss();
  }

  private float[] predictions() {
    return walk.signal(walk.blueprint().last().id());
  }

  /// How often an example has the last axis: each step of a sequence counts as a row.
  private int runs() {
    return walk.targets().length / walk.blueprint().last().output().last();
  }

  Page page(Depth depth, int unit) {
    float[] p = predictions();
    float[] t = walk.targets();
    Blueprint.Stage last = walk.blueprint().last();
    Walk.Stage seen = walk.stage(last.id());
    float[] back = walk.batch().fused() ? seen.sumGradient() : seen.gradient();
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(vector(TEXTS.get("prediction"), p, Grids.scale(p), unit));
    exhibits.add(new Exhibit.Sign("↔"));
    exhibits.add(vector(TEXTS.get("target"), t, Grids.scale(t), unit));
    if (back.length > 0) {
      exhibits.add(new Exhibit.Sign("→"));
      exhibits.add(vector(walk.batch().fused() ? "∂L/∂z" : "∂L/∂p", back, Scale.SIGNED, unit));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(Line.formula("ℓ", formula()));
    lines.add(Line.numbers("ℓ", own(p, t), walk.loss()));
    if (depth == Depth.LAYER || walk.rows() > 1) {
      lines.addAll(batch());
    }
    if (depth != Depth.LAYER && back.length > 0) {
      lines.add(Line.formula(walk.batch().fused() ? "∂L/∂z" : "∂L/∂p", slopeFormula()));
      lines.add(
          Line.numbers(walk.batch().fused() ? "∂L/∂z" : "∂L/∂p", slope(p, t, unit), back[unit]));
    }
    String title =
        TEXTS.get("loss.title", TEXTS.get("loss.name." + loss().kind()), Line.shown(walk.loss()));
    String says =
        TEXTS.count(
            walk.batch().fused() ? "loss.fused.says" : "loss.says", walk.rows(), walk.rows());
    return new Page(title, exhibits, lines, says, p.length, 0, List.of(last.id()));
  }

  private static Exhibit vector(String title, float[] values, Scale scale, int unit) {
    return Grids.vector(title, values, scale)
        .marked(Grids.cell(values.length, unit))
        .picking(new Exhibit.Pick.Unit(0));
  }

  private String formula() {
    return switch (loss()) {
      case Loss.MeanSquaredError _ -> "Σ (p − t)² / n";
      case Loss.MeanAbsoluteError _ -> "Σ |p − t| / n";
      case Loss.Huber _ -> "Σ huber(p − t) / n";
      case Loss.BinaryCrossEntropy _ -> "−Σ (t·ln p + (1 − t)·ln(1 − p)) / n";
      case Loss.CategoricalCrossEntropy _ -> "−Σ t·ln p";
      case Loss.Hinge _ -> "Σ max(0; 1 − p·t) / n";
    };
  }

  private Expression own(float[] p, float[] t) {
    List<Expression> terms = new ArrayList<>();
    for (int i = 0; i < p.length; i++) {
      boolean silent = loss() instanceof Loss.CategoricalCrossEntropy && t[i] == 0;
      if (!silent) {
        terms.add(term(p[i], t[i]));
      }
    }
    int n = loss() instanceof Loss.CategoricalCrossEntropy ? runs() : p.length;
    Expression sum = Terms.few(terms);
    return n == 1 ? sum : new Expression.Quotient(sum, chosen(n));
  }

  private Expression term(double p, double t) {
    return switch (loss()) {
      case Loss.MeanSquaredError _ -> new Expression.Power(minus(number(p), number(t)), 2);
      case Loss.MeanAbsoluteError _ -> new Expression.Size(minus(number(p), number(t)));
      case Loss.Huber(double delta) ->
          new Expression.Call("huber", e -> huber(e, delta), minus(number(p), number(t)));
      case Loss.BinaryCrossEntropy _ -> {
        double q = Math.clamp(p, Loss.CLAMP, 1 - Loss.CLAMP);
        yield t == 1
            ? lessLog(number(q))
            : t == 0
                ? lessLog(minus(chosen(1), number(q)))
                : new Expression.Sum(
                    List.of(
                        product(number(t), lessLog(number(q))),
                        product(
                            minus(chosen(1), number(t)), lessLog(minus(chosen(1), number(q))))));
      }
      case Loss.CategoricalCrossEntropy _ -> {
        Expression log = lessLog(number(Math.clamp(p, Loss.CLAMP, 1)));
        yield t == 1 ? log : product(number(t), log);
      }
      case Loss.Hinge _ ->
          new Expression.Largest(
              List.of(chosen(0), minus(chosen(1), product(number(p), chosen(t)))));
    };
  }

  private static double huber(double e, double delta) {
    double size = Math.abs(e);
    return size <= delta ? 0.5 * e * e : delta * (size - 0.5 * delta);
  }

  private static Expression lessLog(Expression p) {
    return new Expression.Call("−ln", x -> -Math.log(x), p);
  }

  /// The mean over the batch, and what penalties add.
  private List<Line> batch() {
    List<Line> lines = new ArrayList<>();
    Walk.Batch batch = walk.batch();
    double others = batch.loss() * walk.rows() - walk.loss();
    if (walk.rows() > 1) {
      lines.add(
          Line.numbers(
              "L",
              new Expression.Quotient(
                  Expression.sum(number(walk.loss()), new Expression.Rest(others, walk.rows() - 1)),
                  chosen(walk.rows())),
              batch.loss()));
    }
    double penalties = batch.penalized() - batch.loss();
    if (penalties > 0) {
      lines.add(
          Line.numbers(
              TEXTS.get("loss.penalized"),
              Expression.sum(number(batch.loss()), number(penalties)),
              batch.penalized()));
    }
    return lines;
  }

  private String slopeFormula() {
    if (walk.batch().fused()) {
      return "(p − t) / N";
    }
    return switch (loss()) {
      case Loss.MeanSquaredError _ -> "2·(p − t) / (n·N)";
      case Loss.MeanAbsoluteError _ -> "sign(p − t) / (n·N)";
      case Loss.Huber _ -> "huber′(p − t) / (n·N)";
      case Loss.BinaryCrossEntropy _ -> "(p − t) / (p·(1 − p)) / (n·N)";
      case Loss.CategoricalCrossEntropy _ -> "−t / p / N";
      case Loss.Hinge _ -> TEXTS.get("loss.hinge");
    };
  }

  private Expression slope(float[] predictions, float[] targets, int unit) {
    double p = predictions[unit];
    double t = targets[unit];
    boolean categorical = loss() instanceof Loss.CategoricalCrossEntropy;
    int count = walk.rows() * (categorical ? runs() : predictions.length);
    Expression apart = minus(number(p), number(t));
    Expression above =
        walk.batch().fused()
            ? apart
            : switch (loss()) {
              case Loss.MeanSquaredError _ -> product(chosen(2), apart);
              case Loss.MeanAbsoluteError _ -> chosen(Math.signum(p - t));
              case Loss.Huber(double delta) ->
                  new Expression.Call("huber′", e -> Math.clamp(e, -delta, delta), apart);
              case Loss.BinaryCrossEntropy _ -> {
                double q = Math.clamp(p, Loss.CLAMP, 1 - Loss.CLAMP);
                yield new Expression.Quotient(
                    minus(number(q), number(t)), product(number(q), minus(chosen(1), number(q))));
              }
              case Loss.CategoricalCrossEntropy _ ->
                  new Expression.Quotient(number(-t), number(Math.clamp(p, Loss.CLAMP, 1)));
              case Loss.Hinge _ -> chosen(p * t < 1 ? -t : 0);
            };
    return count == 1 ? above : new Expression.Quotient(above, chosen(count));
  }
}
