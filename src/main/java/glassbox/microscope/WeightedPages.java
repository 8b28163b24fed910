package glassbox.microscope;

import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Shape;
import glassbox.layer.Place;
import glassbox.layer.Tap;
import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Mark;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Exhibit.Scale;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// A layer of weighed sums, forward: dense layers, and windows that move.
record WeightedPages(Scene scene, Weighing weighing) implements Closeup {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  @Override
  public Page layer() {
    Shape in = scene.inputShape();
    Shape out = scene.outputShape();
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(Grids.whole(TEXTS.get("in"), in, scene.x(), false));
    exhibits.add(new Exhibit.Sign("×"));
    exhibits.add(weights(scene.parameter("weight").orElseThrow().value()));
    exhibits.add(new Exhibit.Sign("→"));
    exhibits.add(Grids.whole(TEXTS.get("out"), out, scene.y(), true));
    List<Line> lines = new ArrayList<>(formulas());
    lines.addAll(scene.arithmetic());
    return scene.page(
        TEXTS.get("weighted.layer", scene.title(), in, out),
        exhibits,
        lines,
        TEXTS.get(weighing.isDense() ? "dense.says" : "window.says"),
        0);
  }

  private Exhibit weights(float[] values) {
    return Kernels.all(scene, TEXTS.get("weights"), values);
  }

  private List<Line> formulas() {
    String sum = scene.parameter("bias").isPresent() ? "Σ x·w + b" : "Σ x·w";
    Line z = Line.formula("z", sum);
    return switch (scene.activation()) {
      case Linear -> List.of(Line.formula("a = z", sum));
      case Softmax -> List.of(z, Line.formula("a", "exp(z) / Σ exp(z)"));
      default -> List.of(z, Line.formula("a", Activated.of(scene).name() + "(z)"));
    };
  }

  @Override
  public Page unit(int unit, int product) {
    List<Tap> taps = weighing.taps(unit);
    List<Exhibit> exhibits =
        taps.isEmpty()
            ? List.of(output(unit))
            : weighing.isDense()
                ? vector(unit, taps, product)
                : new Kernels(scene, weighing.working(unit).orElseThrow(), product)
                    .exhibits(output(unit));
    List<Line> lines = new ArrayList<>(formulas());
    lines.addAll(numbers(unit, taps));
    String says =
        weighing.isDense()
            ? TEXTS.get("dense.unit.says", taps.size())
            : TEXTS.get(
                "window.unit.says",
                Place.width(scene.outputShape()) * Place.height(scene.outputShape()),
                taps.size());
    return scene.page(
        TEXTS.get(
            scene.activation() == ActivationFunction.Linear ? "unit.linear" : "unit.title",
            scene.title(),
            Naming.unit(scene.outputShape(), unit),
            taps.size(),
            Activated.of(scene).name()),
        exhibits,
        lines,
        says,
        taps.size());
  }

  /// The sum of a unit, and what the activation makes of it.
  List<Line> numbers(int unit, List<Tap> taps) {
    List<Expression> products = new ArrayList<>();
    for (Tap tap : taps) {
      products.add(product(weighing.input(tap), weighing.weight(tap)));
    }
    double z = weighing.sum(unit);
    OptionalDouble bias = weighing.bias(unit);
    Expression sum =
        bias.isPresent() ? Terms.few(products, number(bias.getAsDouble())) : Terms.few(products);
    List<Line> lines = new ArrayList<>();
    double a = scene.y()[unit];
    switch (scene.activation()) {
      case Linear -> lines.add(Line.numbers("a", sum, a));
      case Softmax -> {
        lines.add(Line.numbers("z", sum, z));
        lines.add(Line.numbers("a", Softmax.of(scene, unit).share(), a));
      }
      default -> {
        lines.add(Line.numbers("z", sum, z));
        lines.add(Line.numbers("a", Activated.of(scene).of(z), a));
      }
    }
    return lines;
  }

  private List<Exhibit> vector(int unit, List<Tap> taps, int product) {
    float[] weights = Kernels.row(taps, weighing::weight);
    float[] products = Kernels.row(taps, weighing::product);
    Mark mark = Grids.cell(taps.size(), product);
    Pick pick = new Pick.Product(0);
    float[] x = Kernels.row(taps, weighing::input);
    return List.of(
        Grids.vector(TEXTS.get("in"), x, Grids.scale(x)).marked(mark).picking(pick),
        new Exhibit.Sign("×"),
        Grids.vector(TEXTS.get("weights"), weights, Scale.SIGNED).marked(mark).picking(pick),
        new Exhibit.Sign("="),
        Grids.vector(TEXTS.get("products"), products, Scale.SIGNED).marked(mark).picking(pick),
        new Exhibit.Sign("→"),
        output(unit));
  }

  private Grid output(int unit) {
    Shape shape = scene.outputShape();
    String title =
        shape.rank() == 3
            ? TEXTS.get("map", Place.of(shape, unit).channel() + 1)
            : TEXTS.get("out");
    return Grids.around(title, shape, scene.y(), unit, Grids.scale(scene.y()));
  }

  @Override
  public Page one(int unit, int product) {
    List<Tap> taps = weighing.taps(unit);
    if (taps.isEmpty()) {
      return unit(unit, product);
    }
    Tap tap = taps.get(product);
    double x = weighing.input(tap);
    double w = weighing.weight(tap);
    double z = weighing.sum(unit);
    List<Exhibit> exhibits =
        List.of(
            Grids.one("x", x, Scale.SIGNED),
            new Exhibit.Sign("×"),
            Grids.one("w", w, Scale.SIGNED),
            new Exhibit.Sign("="),
            Grids.one("x·w", x * w, Scale.SIGNED));
    List<Line> lines =
        List.of(
            Line.formula("z", "x·w + " + TEXTS.get("others")),
            Line.numbers("x·w", product(x, w), x * w),
            Line.numbers("z", Expression.sum(number(x * w), number(z - x * w)), z));
    String from =
        tap.isZero() ? TEXTS.get("padding") : Naming.input(scene.inputShape(), tap.input());
    String says =
        weighing.isDense()
            ? TEXTS.get("dense.product.says", from, Naming.unit(scene.outputShape(), unit))
            : TEXTS.get(
                "window.product.says",
                from,
                Place.width(scene.outputShape()) * Place.height(scene.outputShape()));
    return scene.page(
        TEXTS.get("product.title", scene.title(), product + 1, taps.size()),
        exhibits,
        lines,
        says,
        taps.size());
  }
}
