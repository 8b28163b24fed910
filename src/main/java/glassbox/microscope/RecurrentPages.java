package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;
import static glassbox.microscope.Expression.sum;

import glassbox.engine.Shape;
import glassbox.layer.GRU;
import glassbox.layer.LSTM;
import glassbox.layer.Recurrent;
import glassbox.layer.SimpleRNN;
import glassbox.microscope.Exhibit.Mark;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Exhibit.Scale;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// A recurrent layer at one step of the sequence: what it reads, its gates, its state; and the
/// gradients that come back through time.
record RecurrentPages(Scene scene, Recurrent spec) implements LayerPages {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  /// A unit at a step of one direction.
  ///
  /// @param step as the direction reads
  private record At(Unrolled way, int unit, int step) {}

  private At at(int unit, int product) {
    int units = spec.units();
    int ways = spec.bidirectional() ? 2 : 1;
    int feature = unit % (ways * units);
    boolean reversed = feature >= units;
    Unrolled way = Unrolled.of(scene, spec, reversed);
    int place = spec.returnSequences() ? unit / (ways * units) : product;
    return new At(way, feature % units, way.place(place));
  }

  private List<String> gateNames() {
    return switch (spec) {
      case SimpleRNN.Spec _ -> List.of("h");
      case LSTM.Spec _ -> List.of("i", "f", "g", "o");
      case GRU.Spec _ -> List.of("r", "z", "n");
    };
  }

  private String function(int gate) {
    return switch (spec) {
      case SimpleRNN.Spec simple -> new Activated(simple.activation(), 0).name();
      case LSTM.Spec _ -> gate == 2 ? "tanh" : "σ";
      case GRU.Spec _ -> gate == 2 ? "tanh" : "σ";
    };
  }

  @Override
  public Page forward(Depth depth, int unit, int product) {
    At at = at(unit, product);
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(input(at));
    exhibits.add(new Exhibit.Sign("→"));
    if (depth != Depth.LAYER && spec.gates() > 1) {
      exhibits.add(gates(at));
      exhibits.add(new Exhibit.Sign("→"));
    }
    if (spec instanceof LSTM.Spec && depth == Depth.LAYER) {
      exhibits.add(overTime(at, TEXTS.get("memory"), at.way().memories, 1));
      exhibits.add(new Exhibit.Sign("→"));
    }
    exhibits.add(overTime(at, TEXTS.get("state"), at.way().states, 1));
    List<Line> lines = new ArrayList<>(formulas());
    switch (depth) {
      case LAYER ->
          scene.layer().arithmetic(scene.inputShapes()).stream()
              .map(line -> Line.formula(line, ""))
              .forEach(lines::add);
      case UNIT -> lines.addAll(numbers(at));
      case PRODUCT -> lines.addAll(products(at));
    }
    String title =
        depth == Depth.LAYER
            ? TEXTS.get("recurrent.layer", scene.title(), at.way().steps(), spec.units())
            : TEXTS.get(
                "recurrent.unit", scene.title(), at.unit() + 1, at.way().place(at.step()) + 1);
    return page(title, exhibits, lines, TEXTS.get("recurrent.says." + spec.kind()));
  }

  private List<Line> formulas() {
    return switch (spec) {
      case SimpleRNN.Spec _ -> List.of(Line.formula("h", function(0) + "(W·x + U·h₋₁ + b)"));
      case LSTM.Spec _ ->
          List.of(
              Line.formula("i, f, o", "σ(W·x + U·h₋₁ + b),  g = tanh(W·x + U·h₋₁ + b)"),
              Line.formula("c", "f·c₋₁ + i·g,  h = o·tanh(c)"));
      case GRU.Spec _ ->
          List.of(
              Line.formula("r, z", "σ(W·x + b + U·h₋₁ + b′),  n = tanh(W·x + b + r·(U·h₋₁ + b′))"),
              Line.formula("h", "(1 − z)·n + z·h₋₁"));
    };
  }

  /// Each gate from its two sums, and what they make of the state.
  private List<Line> numbers(At at) {
    List<Line> lines = new ArrayList<>();
    Unrolled way = at.way();
    for (int gate = 0; gate < spec.gates(); gate++) {
      int row = gate * spec.units() + at.unit();
      Expression state = number(way.ofState(at.step(), row));
      boolean reset = spec instanceof GRU.Spec && gate == 2;
      Expression sums =
          sum(
              number(way.ofInput(at.step(), row)),
              reset ? product(number(open(at, 0)), state) : state);
      lines.add(Line.numbers(gateNames().get(gate), call(gate, sums), open(at, gate)));
    }
    double h = way.states[at.step() + 1][at.unit()];
    double before = way.states[at.step()][at.unit()];
    switch (spec) {
      case SimpleRNN.Spec _ -> {}
      case LSTM.Spec _ -> {
        double c = way.memories[at.step() + 1][at.unit()];
        double old = way.memories[at.step()][at.unit()];
        lines.add(
            Line.numbers(
                "c", sum(product(open(at, 1), old), product(open(at, 0), open(at, 2))), c));
        lines.add(
            Line.numbers(
                "h",
                product(number(open(at, 3)), new Expression.Call("tanh", Math::tanh, number(c))),
                h));
      }
      case GRU.Spec _ ->
          lines.add(
              Line.numbers(
                  "h",
                  sum(
                      product(minus(chosen(1), number(open(at, 1))), number(open(at, 2))),
                      product(open(at, 1), before)),
                  h));
    }
    return lines;
  }

  private Expression call(int gate, Expression sums) {
    return switch (spec) {
      case SimpleRNN.Spec simple -> new Activated(simple.activation(), 0.01f).of(sums);
      case LSTM.Spec _ -> through(gate == 2, sums);
      case GRU.Spec _ -> through(gate == 2, sums);
    };
  }

  private static Expression through(boolean tanh, Expression sums) {
    return tanh
        ? new Expression.Call("tanh", Math::tanh, sums)
        : new Expression.Call("σ", z -> 1 / (1 + Math.exp(-z)), sums);
  }

  private double open(At at, int gate) {
    return at.way().gates[at.step()][gate][at.unit()];
  }

  /// Both sums of each gate, product by product.
  private List<Line> products(At at) {
    List<Line> lines = new ArrayList<>();
    Unrolled way = at.way();
    for (int gate = 0; gate < spec.gates(); gate++) {
      int row = gate * spec.units() + at.unit();
      List<Expression> ofInput = new ArrayList<>();
      for (int i = 0; i < way.features(); i++) {
        ofInput.add(product(way.weight(row, i), way.input(at.step(), i)));
      }
      List<Expression> ofState = new ArrayList<>();
      for (int i = 0; i < spec.units(); i++) {
        ofState.add(product(way.recurrentWeight(row, i), way.states[at.step()][i]));
      }
      String name = gateNames().get(gate);
      lines.add(
          Line.numbers(
              "W·x + b  (" + name + ")",
              Terms.few(ofInput, number(way.bias(row))),
              way.ofInput(at.step(), row)));
      Expression state =
          spec.biases() > 1
              ? Terms.few(ofState, number(way.recurrentBias(row)))
              : Terms.few(ofState);
      lines.add(Line.numbers("U·h₋₁  (" + name + ")", state, way.ofState(at.step(), row)));
    }
    return lines;
  }

  @Override
  public Page backward(Depth depth, int unit, int product) {
    At at = at(unit, product);
    Unrolled way = at.way();
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(overTime(at, "∂L/∂h", way.stateGradients, 0));
    if (depth != Depth.LAYER) {
      exhibits.add(new Exhibit.Sign("→"));
      exhibits.add(gateGrid(at, "δ", way.gateGradients));
    }
    List<Line> lines = new ArrayList<>(backFormulas());
    if (depth != Depth.LAYER) {
      lines.addAll(backNumbers(at));
    } else {
      lines.add(Line.formula(TEXTS.get("recurrent.first", size(way, 0)), ""));
      lines.add(Line.formula(TEXTS.get("recurrent.last", size(way, way.steps() - 1)), ""));
    }
    String title =
        depth == Depth.LAYER
            ? TEXTS.get("recurrent.back.layer", scene.title())
            : TEXTS.get(
                "recurrent.back.unit", scene.title(), at.unit() + 1, way.place(at.step()) + 1);
    return page(title, exhibits, lines, TEXTS.get("recurrent.back.says"));
  }

  /// The length of the gradient that comes to a step.
  private static String size(Unrolled way, int step) {
    double squares = 0;
    for (double each : way.stateGradients[step]) {
      squares += each * each;
    }
    return Line.shown(Math.sqrt(squares));
  }

  private List<Line> backFormulas() {
    return switch (spec) {
      case SimpleRNN.Spec _ ->
          List.of(
              Line.formula("δ", "∂L/∂h · f′"),
              Line.formula("∂L/∂h₋₁", "Uᵀ·δ,  ∂L/∂W = Σ δ·x,  ∂L/∂U = Σ δ·h₋₁"));
      case LSTM.Spec _ ->
          List.of(
              Line.formula("∂L/∂c", "∂L/∂c₊₁·f₊₁ + ∂L/∂h·o·(1 − tanh²(c))"),
              Line.formula(
                  "δ",
                  "∂L/∂c·g·i(1 − i),  ∂L/∂c·c₋₁·f(1 − f),  ∂L/∂c·i·(1 − g²),  ∂L/∂h·tanh(c)·o(1 −"
                      + " o)"));
      case GRU.Spec _ ->
          List.of(
              Line.formula("δ (n)", "∂L/∂h·(1 − z)·(1 − n²),  δ (z) = ∂L/∂h·(h₋₁ − n)·z(1 − z)"),
              Line.formula("∂L/∂h₋₁", "∂L/∂h·z + Uᵀ·δ"));
    };
  }

  private List<Line> backNumbers(At at) {
    Unrolled way = at.way();
    double dh = way.stateGradients[at.step()][at.unit()];
    double[] d = new double[spec.gates()];
    for (int gate = 0; gate < d.length; gate++) {
      d[gate] = way.gateGradients[at.step()][gate][at.unit()];
    }
    List<Line> lines = new ArrayList<>();
    switch (spec) {
      case SimpleRNN.Spec simple -> {
        double h = open(at, 0);
        double z = way.ofInput(at.step(), at.unit()) + way.ofState(at.step(), at.unit());
        Expression slope = new Activated(simple.activation(), 0.01f).slope(z, h);
        lines.add(Line.numbers("δ", product(number(dh), slope), d[0]));
      }
      case LSTM.Spec _ -> {
        double tanh = Math.tanh(way.memories[at.step() + 1][at.unit()]);
        double o = open(at, 3);
        lines.add(
            Line.numbers("δ (o)", product(number(dh), number(tanh), number(o), oneMinus(o)), d[3]));
        double i = open(at, 0);
        double g = open(at, 2);
        double slope = i * (1 - g * g);
        if (Math.abs(slope) > 1e-12) {
          double dc = d[2] / slope;
          lines.add(
              Line.numbers(
                  "δ (g)",
                  product(
                      number(dc), number(i), minus(chosen(1), new Expression.Power(number(g), 2))),
                  d[2]));
          lines.add(
              Line.numbers("δ (i)", product(number(dc), number(g), number(i), oneMinus(i)), d[0]));
          double f = open(at, 1);
          double old = way.memories[at.step()][at.unit()];
          lines.add(
              Line.numbers(
                  "δ (f)", product(number(dc), number(old), number(f), oneMinus(f)), d[1]));
        }
      }
      case GRU.Spec _ -> {
        double z = open(at, 1);
        double n = open(at, 2);
        double before = way.states[at.step()][at.unit()];
        lines.add(
            Line.numbers(
                "δ (n)",
                product(
                    number(dh), oneMinus(z), minus(chosen(1), new Expression.Power(number(n), 2))),
                d[2]));
        lines.add(
            Line.numbers(
                "δ (z)",
                product(number(dh), minus(number(before), number(n)), number(z), oneMinus(z)),
                d[1]));
      }
    }
    return lines;
  }

  private static Expression oneMinus(double value) {
    return minus(chosen(1), number(value));
  }

  private Exhibit input(At at) {
    Shape shape = scene.inputShape();
    return Grids.sequence(TEXTS.get("in"), shape, scene.x(), Grids.scale(scene.x()))
        .marked(new Mark(0, at.way().place(at.step()), shape.last(), 1))
        .picking(new Pick.Column());
  }

  /// A row for each unit, a column for each step, as the sequence is given.
  ///
  /// @param offset 1 where the values begin with those in front of the first step
  private Exhibit overTime(At at, String title, double[][] values, int offset) {
    int steps = at.way().steps();
    float[] cells = new float[spec.units() * steps];
    for (int step = 0; step < steps; step++) {
      for (int unit = 0; unit < spec.units(); unit++) {
        cells[unit * steps + at.way().place(step)] = (float) values[step + offset][unit];
      }
    }
    return Grids.grid(title, spec.units(), steps, cells, Scale.SIGNED)
        .marked(new Mark(at.unit(), at.way().place(at.step()), 1, 1));
  }

  /// The gates of one unit over time.
  private Exhibit gates(At at) {
    return gateGrid(at, TEXTS.get("gates", String.join(", ", gateNames())), at.way().gates);
  }

  private Exhibit gateGrid(At at, String title, double[][][] values) {
    int steps = at.way().steps();
    float[] cells = new float[spec.gates() * steps];
    for (int step = 0; step < steps; step++) {
      for (int gate = 0; gate < spec.gates(); gate++) {
        cells[gate * steps + at.way().place(step)] = (float) values[step][gate][at.unit()];
      }
    }
    return Grids.grid(title, spec.gates(), steps, cells, Scale.SIGNED)
        .marked(new Mark(0, at.way().place(at.step()), spec.gates(), 1));
  }

  private Page page(String title, List<Exhibit> exhibits, List<Line> lines, String says) {
    List<String> nodes = new ArrayList<>(scene.stage().inputs());
    nodes.add(scene.stage().id());
    int steps = spec.returnSequences() ? 0 : scene.inputShape().size(0);
    return new Page(title, exhibits, lines, says, scene.outputShape().elements(), steps, nodes);
  }
}
