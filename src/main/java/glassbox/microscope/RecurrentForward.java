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

/// A recurrent layer's step forward, as its page writes it.
record RecurrentForward(RecurrentUnit at) {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  Page page(Depth depth) {
    boolean whole = depth == Depth.LAYER;
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(at.input());
    exhibits.add(new Exhibit.Sign("→"));
    if (!whole && at.spec().gates() > 1) {
      String title = TEXTS.get("gates", String.join(", ", at.gateNames()));
      exhibits.add(at.gatesOverTime(title, at.way().gates));
      exhibits.add(new Exhibit.Sign("→"));
    }
    if (whole && at.spec() instanceof LSTM.Spec) {
      exhibits.add(at.overTime(TEXTS.get("memory"), at.way().memories, 1));
      exhibits.add(new Exhibit.Sign("→"));
    }
    exhibits.add(at.overTime(TEXTS.get("state"), at.way().states, 1));
    List<Line> lines = new ArrayList<>(formulas());
    lines.addAll(
        switch (depth) {
          case LAYER -> at.scene().arithmetic();
          case UNIT -> numbers();
          case PRODUCT -> products();
        });
    String layer = at.scene().title();
    String title =
        whole
            ? TEXTS.get("recurrent.layer", layer, at.way().steps(), at.spec().units())
            : TEXTS.get("recurrent.unit", layer, at.unit() + 1, at.number());
    return at.page(title, exhibits, lines, TEXTS.get("recurrent.says." + at.spec().kind()));
  }

  private List<Line> formulas() {
    return switch (at.spec()) {
      case SimpleRNN.Spec _ ->
          List.of(Line.formula("h", at.function(0).name() + "(W·x + U·h₋₁ + b)"));
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
  private List<Line> numbers() {
    List<Line> lines = new ArrayList<>();
    for (int gate = 0; gate < at.spec().gates(); gate++) {
      Expression state = number(at.way().ofState(at.step(), at.row(gate)));
      boolean reset = at.spec() instanceof GRU.Spec && gate == 2;
      Expression sums =
          sum(
              number(at.way().ofInput(at.step(), at.row(gate))),
              reset ? product(number(at.open(0)), state) : state);
      lines.add(Line.numbers(at.gateNames().get(gate), at.function(gate).of(sums), at.open(gate)));
    }
    switch (at.spec()) {
      case SimpleRNN.Spec _ -> {}
      case LSTM.Spec _ -> {
        lines.add(
            Line.numbers(
                "c",
                sum(product(at.open(1), at.memoryBefore()), product(at.open(0), at.open(2))),
                at.memory()));
        Expression tanh = new Expression.Call("tanh", Math::tanh, number(at.memory()));
        lines.add(Line.numbers("h", product(number(at.open(3)), tanh), at.state()));
      }
      case GRU.Spec _ ->
          lines.add(
              Line.numbers(
                  "h",
                  sum(
                      product(minus(chosen(1), number(at.open(1))), number(at.open(2))),
                      product(at.open(1), at.stateBefore())),
                  at.state()));
    }
    return lines;
  }

  /// Both sums of each gate, product by product.
  private List<Line> products() {
    Unrolled way = at.way();
    List<Line> lines = new ArrayList<>();
    for (int gate = 0; gate < at.spec().gates(); gate++) {
      int row = at.row(gate);
      List<Expression> ofInput = new ArrayList<>();
      for (int i = 0; i < way.features(); i++) {
        ofInput.add(product(way.weight(row, i), way.input(at.step(), i)));
      }
      List<Expression> ofState = new ArrayList<>();
      for (int i = 0; i < at.spec().units(); i++) {
        ofState.add(product(way.recurrentWeight(row, i), way.states[at.step()][i]));
      }
      String name = at.gateNames().get(gate);
      lines.add(
          Line.numbers(
              "W·x + b  (" + name + ")",
              Terms.few(ofInput, number(way.bias(row))),
              way.ofInput(at.step(), row)));
      Expression state =
          at.spec().biases() > 1
              ? Terms.few(ofState, number(way.recurrentBias(row)))
              : Terms.few(ofState);
      lines.add(Line.numbers("U·h₋₁  (" + name + ")", state, way.ofState(at.step(), row)));
    }
    return lines;
  }
}
