package glassbox.microscope;

import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;

import glassbox.engine.Shape;
import glassbox.layer.Tap;
import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Mark;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Exhibit.Scale;
import glassbox.text.Texts;
import glassbox.train.Walk;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A layer of weighed sums, backward: `δ = ∂L/∂a · f′(z)`, `∂L/∂w = Σ δ·x`, `∂L/∂x = Σ δ·w`.
record WeightedBackPages(Scene scene, Weighing weighing) implements Closeup {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  /// How many examples the batch has.
  private int rows() {
    return scene.walk().rows();
  }

  @Override
  public Page layer() {
    Shape out = scene.outputShape();
    List<Exhibit> exhibits = new ArrayList<>();
    float[] deltas = new float[out.elements()];
    for (int unit = 0; unit < deltas.length; unit++) {
      deltas[unit] = (float) weighing.delta(unit);
    }
    exhibits.add(Grids.whole("δ = ∂L/∂z", out, deltas, true));
    exhibits.add(new Exhibit.Sign("→"));
    Walk.Numbers weight = scene.parameter("weight").orElseThrow();
    exhibits.add(Kernels.all(scene, TEXTS.count("back.batch", rows(), rows()), weight.raw()));
    scene
        .inputGradient()
        .ifPresent(
            dx -> {
              exhibits.add(new Exhibit.Sign("→"));
              exhibits.add(Grids.whole("∂L/∂x", scene.inputShape(), dx, false));
            });
    List<Line> lines = new ArrayList<>(formulas());
    lines.add(Line.formula("∂L/∂b", "Σ δ"));
    lines.add(Line.formula("∂L/∂x", "Σ δ·w"));
    return scene.page(
        TEXTS.get("back.layer", scene.title()),
        exhibits,
        lines,
        TEXTS.get(scene.inputGradient().isPresent() ? "back.says" : "back.first.says"),
        0);
  }

  private List<Line> formulas() {
    String delta =
        switch (scene.activation()) {
          case Softmax -> scene.isFused() ? "" : "a·(∂L/∂a − Σ a·∂L/∂a)";
          case Linear -> "∂L/∂a";
          default ->
              scene.isFused() ? "" : "∂L/∂a · f′(z),  f′(z) = " + Activated.of(scene).formula();
        };
    List<Line> lines = new ArrayList<>();
    lines.add(
        delta.isEmpty() ? Line.formula(TEXTS.get("fused"), "") : Line.formula("δ = ∂L/∂z", delta));
    lines.add(Line.formula("∂L/∂w", weighing.isDense() ? "δ·x" : "Σ δ·x"));
    return lines;
  }

  @Override
  public Page unit(int unit, int product) {
    List<Tap> taps = weighing.taps(unit);
    Shape out = scene.outputShape();
    double delta = weighing.delta(unit);
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(Grids.around(scene.incomingName(), out, scene.incoming(), unit, Scale.SIGNED));
    exhibits.add(new Exhibit.Sign("→"));
    exhibits.add(Grids.one("δ", delta, Scale.SIGNED));
    List<Line> lines = new ArrayList<>(formulas());
    lines.addAll(delta(unit));
    if (!taps.isEmpty()) {
      Tap chosen = taps.get(product);
      exhibits.add(new Exhibit.Sign("×"));
      exhibits.add(tapped("x", taps, chosen, Kernels.row(taps, weighing::input)));
      exhibits.add(new Exhibit.Sign("="));
      exhibits.add(
          tapped("δ·x", taps, chosen, Kernels.row(taps, tap -> delta * weighing.input(tap))));
      double x = weighing.input(chosen);
      lines.add(Line.numbers(weighing.isDense() ? "∂L/∂w" : "δ·x", product(delta, x), delta * x));
      back(chosen).ifPresent(lines::add);
    }
    return scene.page(
        TEXTS.get("back.unit", scene.title(), Naming.unit(out, unit)),
        exhibits,
        lines,
        TEXTS.count(
            weighing.isDense() ? "back.dense.unit.says" : "back.window.unit.says",
            rows(),
            product + 1,
            rows()),
        taps.size());
  }

  private static Grid tapped(String title, List<Tap> taps, Tap chosen, float[] values) {
    Mark mark = Grids.cell(taps.size(), taps.indexOf(chosen));
    return Grids.vector(title, values, Scale.SIGNED).marked(mark).picking(new Pick.Product(0));
  }

  /// The gradient of the own sum, with numbers.
  private List<Line> delta(int unit) {
    double delta = weighing.delta(unit);
    if (scene.isFused()) {
      return List.of();
    }
    double g = scene.gradient(unit);
    double z = weighing.sum(unit);
    Activated f = Activated.of(scene);
    Expression work =
        switch (scene.activation()) {
          case Linear -> number(g);
          case Softmax -> Softmax.of(scene, unit).deltaWritten();
          default -> product(number(g), f.slope(z, scene.y()[unit]));
        };
    return List.of(Line.numbers("δ", work, delta));
  }

  /// What an input gets back from all that read it, where that can be seen.
  private Optional<Line> back(Tap chosen) {
    if (chosen.isZero() || !scene.isOnlyReader()) {
      return Optional.empty();
    }
    return scene
        .inputGradient()
        .map(
            dx -> {
              List<Expression> terms = new ArrayList<>();
              for (Weighing.Use use : weighing.readers(chosen.input())) {
                terms.add(product(weighing.delta(use.unit()), weighing.weight(use.tap())));
              }
              return Line.numbers("∂L/∂x", Terms.few(terms), dx[chosen.input()]);
            });
  }

  /// One weight: what this example adds to its gradient, and the others.
  @Override
  public Page one(int unit, int product) {
    List<Tap> taps = weighing.taps(unit);
    if (taps.isEmpty()) {
      return unit(unit, product);
    }
    int weight = taps.get(product).weight();
    List<Weighing.Use> uses = weighing.uses(weight);
    double own = weighing.gradientOf(weight);
    Walk.Numbers numbers = scene.parameter("weight").orElseThrow();
    double raw = numbers.raw()[weight];
    List<Expression> terms = new ArrayList<>();
    for (Weighing.Use use : uses) {
      terms.add(product(weighing.delta(use.unit()), weighing.input(use.tap())));
    }
    List<Line> lines = new ArrayList<>();
    lines.add(Line.formula("∂L/∂w", uses.size() > 1 ? "Σ δ·x" : "δ·x"));
    lines.addAll(scene.ofBatch("∂L/∂w", Terms.few(terms), own, raw));
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(Grids.one("w", numbers.value()[weight], Scale.SIGNED));
    exhibits.add(new Exhibit.Sign("→"));
    if (rows() > 1) {
      exhibits.add(Grids.one(TEXTS.get("back.own"), own, Scale.SIGNED));
      exhibits.add(new Exhibit.Sign("+"));
      exhibits.add(
          Grids.one(TEXTS.count("back.others", rows() - 1, rows() - 1), raw - own, Scale.SIGNED));
      exhibits.add(new Exhibit.Sign("="));
    }
    exhibits.add(Grids.one("∂L/∂w", raw, Scale.SIGNED));
    return scene.page(
        TEXTS.get("back.product", scene.title(), product + 1, taps.size()),
        exhibits,
        lines,
        TEXTS.count(
            uses.size() == 1 ? "back.product.once.says" : "back.product.shared.says",
            rows(),
            rows(),
            uses.size()),
        taps.size());
  }
}
