package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;
import static glassbox.microscope.Expression.sum;

import glassbox.layer.GRU;
import glassbox.layer.LSTM;
import glassbox.layer.SimpleRNN;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// A recurrent layer's step back through time, as its page writes it.
record RecurrentBack(RecurrentUnit at) {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  Page page(Depth depth) {
    boolean whole = depth == Depth.LAYER;
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(at.overTime("∂L/∂h", at.way().stateGradients, 0));
    if (!whole) {
      exhibits.add(new Exhibit.Sign("→"));
      exhibits.add(at.gatesOverTime("δ", at.way().gateGradients));
    }
    List<Line> lines = new ArrayList<>(formulas());
    lines.addAll(
        switch (depth) {
          case LAYER -> ends();
          case UNIT -> numbers();
          case PRODUCT -> products();
        });
    String layer = at.scene().title();
    String title =
        whole
            ? TEXTS.get("recurrent.back.layer", layer)
            : TEXTS.get("recurrent.back.unit", layer, at.unit() + 1, at.number());
    return at.page(title, exhibits, lines, TEXTS.get("recurrent.back.says"));
  }

  /// How large the gradient is where the layer begins to read, and where it ends.
  private List<Line> ends() {
    Unrolled way = at.way();
    String first = Line.shown(way.gradientNorm(0));
    String last = Line.shown(way.gradientNorm(way.steps() - 1));
    return List.of(
        Line.formula(TEXTS.get("recurrent.first", first), ""),
        Line.formula(TEXTS.get("recurrent.last", last), ""));
  }

  private List<Line> formulas() {
    return switch (at.spec()) {
      case SimpleRNN.Spec _ ->
          List.of(
              Line.formula("δ", "∂L/∂h · f′"),
              Line.formula("∂L/∂h₋₁", "Uᵀ·δ,  ∂L/∂W = Σ δ·x,  ∂L/∂U = Σ δ·h₋₁"));
      case LSTM.Spec _ ->
          List.of(
              Line.formula("∂L/∂c", "∂L/∂c₊₁·f₊₁ + ∂L/∂h·o·(1 − tanh²(c))"),
              Line.formula(
                  "δ",
                  "∂L/∂c·g·i(1 − i),  ∂L/∂c·c₋₁·f(1 − f),  ∂L/∂c·i·(1 − g²),"
                      + "  ∂L/∂h·tanh(c)·o(1 − o)"));
      case GRU.Spec _ ->
          List.of(
              Line.formula("δ (n)", "∂L/∂h·(1 − z)·(1 − n²),  δ (z) = ∂L/∂h·(h₋₁ − n)·z(1 − z)"),
              Line.formula("δ (r)", "δ (n)·(U·h₋₁ + b′)·r(1 − r),  ∂L/∂h₋₁ = ∂L/∂h·z + Uᵀ·δ"));
    };
  }

  /// The gradients of the gates' sums.
  private List<Line> numbers() {
    double dh = at.way().stateGradients[at.step()][at.unit()];
    return switch (at.spec()) {
      case SimpleRNN.Spec _ -> {
        double z = at.way().ofInput(at.step(), at.unit()) + at.way().ofState(at.step(), at.unit());
        Expression slope = at.function(0).slope(z, at.open(0));
        yield List.of(Line.numbers("δ", product(number(dh), slope), at.delta(0)));
      }
      case LSTM.Spec _ -> ofMemory(dh);
      case GRU.Spec _ -> {
        double u = at.way().ofState(at.step(), at.row(2));
        yield List.of(
            Line.numbers(
                "δ (n)",
                product(number(dh), without(at.open(1)), slopeOfTanh(at.open(2))),
                at.delta(2)),
            Line.numbers(
                "δ (z)",
                product(
                    number(dh),
                    minus(number(at.stateBefore()), number(at.open(2))),
                    number(at.open(1)),
                    without(at.open(1))),
                at.delta(1)),
            Line.numbers(
                "δ (r)",
                product(number(at.delta(2)), number(u), number(at.open(0)), without(at.open(0))),
                at.delta(0)));
      }
    };
  }

  private List<Line> ofMemory(double dh) {
    double dc = at.way().memoryGradients[at.step()][at.unit()];
    double ahead = at.way().memoryGradientAhead(at.step(), at.unit());
    double tanh = Math.tanh(at.memory());
    double i = at.open(0);
    double f = at.open(1);
    double g = at.open(2);
    double o = at.open(3);
    return List.of(
        Line.numbers(
            "∂L/∂c", sum(number(ahead), product(number(dh), number(o), slopeOfTanh(tanh))), dc),
        Line.numbers("δ (i)", product(number(dc), number(g), number(i), without(i)), at.delta(0)),
        Line.numbers(
            "δ (f)",
            product(number(dc), number(at.memoryBefore()), number(f), without(f)),
            at.delta(1)),
        Line.numbers("δ (g)", product(number(dc), number(i), slopeOfTanh(g)), at.delta(2)),
        Line.numbers(
            "δ (o)", product(number(dh), number(tanh), number(o), without(o)), at.delta(3)));
  }

  /// What this step adds to the gradients of the gates' weights, for its first input and for its
  /// own state.
  private List<Line> products() {
    List<Line> lines = new ArrayList<>();
    double x = at.way().input(at.step(), 0);
    for (int gate = 0; gate < at.spec().gates(); gate++) {
      String name = at.gateNames().get(gate);
      double d = at.delta(gate);
      boolean reset = at.spec() instanceof GRU.Spec && gate == 2;
      double through = reset ? d * at.open(0) : d;
      lines.add(Line.numbers("∂L/∂W  (" + name + ")", product(d, x), d * x));
      lines.add(
          Line.numbers(
              "∂L/∂U  (" + name + ")",
              reset
                  ? product(number(d), number(at.open(0)), number(at.stateBefore()))
                  : product(d, at.stateBefore()),
              through * at.stateBefore()));
    }
    return lines;
  }

  /// `1 − a`.
  private static Expression without(double a) {
    return minus(chosen(1), number(a));
  }

  /// `1 − a²`.
  private static Expression slopeOfTanh(double a) {
    return minus(chosen(1), new Expression.Power(number(a), 2));
  }
}
