package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.number;
import static glassbox.microscope.Expression.product;

import glassbox.engine.Shape;
import glassbox.engine.optim.Optimizer;
import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Mark;
import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Exhibit.Scale;
import glassbox.net.Blueprint;
import glassbox.text.Texts;
import glassbox.train.Walk;
import java.util.ArrayList;
import java.util.List;

/// What the optimizer makes of a number's gradient. Units are all numbers that are learned, layer
/// by layer.
record UpdatePages(Walk walk) {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  /// A number that is learned.
  ///
  /// @param first the number of its parameter's first one, among all
  private record Place(Blueprint.Stage stage, String name, int first, int index, Walk.Numbers all) {
    int element() {
      return index - first;
    }

    boolean isWeight() {
      return name.endsWith("weight") || name.endsWith("Weight");
    }
  }

  private int count() {
    return (int)
        walk.stages().values().stream()
            .flatMap(stage -> stage.parameters().values().stream())
            .mapToLong(numbers -> numbers.value().length)
            .sum();
  }

  /// The number of a layer's first weight; 0 where it learns nothing.
  int first(String node) {
    int at = 0;
    for (Blueprint.Stage stage : walk.blueprint().stages()) {
      if (stage.id().equals(node)) {
        return at;
      }
      at += length(stage);
    }
    return 0;
  }

  private int length(Blueprint.Stage stage) {
    return walk.stage(stage.id()).parameters().values().stream()
        .mapToInt(numbers -> numbers.value().length)
        .sum();
  }

  /// Parameters in the order in which the layer names them.
  private List<String> names(Blueprint.Stage stage) {
    return stage.layer().parameters(walk.blueprint().inputsOf(stage)).stream()
        .map(spec -> spec.name())
        .toList();
  }

  private Place place(int index) {
    int at = 0;
    for (Blueprint.Stage stage : walk.blueprint().stages()) {
      for (String name : names(stage)) {
        Walk.Numbers numbers = walk.stage(stage.id()).numbers(name);
        if (index < at + numbers.value().length) {
          return new Place(stage, name, at, index, numbers);
        }
        at += numbers.value().length;
      }
    }
    throw new IllegalArgumentException("Nothing is learned at " + index + ".");
  }

  Page page(Depth depth, int unit) {
    if (count() == 0) {
      return new Page(
          TEXTS.get("update.none"),
          List.of(),
          List.of(),
          TEXTS.get("update.none.says"),
          0,
          0,
          List.of());
    }
    Place place = place(unit);
    Walk.Numbers all = place.all();
    int i = place.element();
    float[] change = new float[all.value().length];
    for (int k = 0; k < change.length; k++) {
      change[k] = all.after()[k] - all.value()[k];
    }
    List<Exhibit> exhibits =
        List.of(
            grid(place, "w", all.value()),
            new Exhibit.Sign("+"),
            grid(place, "Δw", change),
            new Exhibit.Sign("="),
            grid(place, TEXTS.get("update.new"), all.after()));
    List<Line> lines = new ArrayList<>();
    if (depth == Depth.LAYER) {
      lines.addAll(formulas());
    } else {
      lines.addAll(gradient(place, i));
      OptimizerWork work = work(all, i);
      OptimizerWork.Change own = work.change();
      lines.addAll(own.lines());
      double by = place.stage().options().frozen() ? 0 : own.value();
      lines.add(work.moved(TEXTS.get("update.new"), by, all.after()[i]));
    }
    String title =
        depth == Depth.LAYER
            ? TEXTS.get("update.layer", name(walk.batch().optimizer()), title(place))
            : TEXTS.get("update.title", title(place), place.name(), i + 1);
    return new Page(
        title,
        exhibits,
        lines,
        walk.comes() ? TEXTS.get("update.says", walk.step()) : TEXTS.get("update.alone.says"),
        count(),
        0,
        List.of(place.stage().id()));
  }

  private String title(Place place) {
    return walk.blueprint().title(place.stage().id()).orElse(place.stage().layer().kind());
  }

  private static String name(Optimizer optimizer) {
    return optimizer.getClass().getSimpleName();
  }

  private OptimizerWork work(Walk.Numbers all, int i) {
    Walk.Batch batch = walk.batch();
    return new OptimizerWork(
        batch.optimizer(),
        all.value()[i],
        all.gradient()[i],
        batch.rate(),
        all.first()[i],
        all.second()[i],
        batch.steps() + 1,
        batch.momenta());
  }

  private List<Line> formulas() {
    List<Line> lines = new ArrayList<>();
    lines.add(Line.formula("w", "w + Δw"));
    lines.add(Line.formula("Δw", formula()));
    lines.add(Line.formula("α", Line.shown(walk.batch().rate())));
    return lines;
  }

  private String formula() {
    return switch (walk.batch().optimizer()) {
      case Optimizer.GradientDescent _ -> "−α·g";
      case Optimizer.SGD _ -> "−α·g";
      case Optimizer.Momentum _ -> "−α·v,  v = µ·v₋₁ + g";
      case Optimizer.Nesterov _ -> "−α·(g + µ·v),  v = µ·v₋₁ + g";
      case Optimizer.Adagrad _ -> "−α·g / (√s + ε),  s = s₋₁ + g²";
      case Optimizer.RMSprop _ -> "−α·g / (√s + ε),  s = ρ·s₋₁ + (1 − ρ)·g²";
      case Optimizer.Adam _ ->
          "−α·m′ / (√v′ + ε),  m = β₁·m₋₁ + (1 − β₁)·g,  v = β₂·v₋₁ + (1 − β₂)·g²";
      case Optimizer.AdamW _ -> "−α·m′ / (√v′ + ε) − α·λ·w";
      case Optimizer.Adadelta _ -> "−α·g·√(u + ε) / √(s + ε)";
      case Optimizer.NAdam _ -> "−α·m′ / (√v′ + ε)";
    };
  }

  /// From the batch's gradient to the one that the optimizer gets: penalties, clipping.
  private List<Line> gradient(Place place, int i) {
    Walk.Numbers all = place.all();
    double raw = all.raw()[i];
    double given = all.gradient()[i];
    double w = all.value()[i];
    double l1 = place.stage().options().l1().orElse(walk.batch().rules().l1());
    double l2 = place.stage().options().l2().orElse(walk.batch().rules().l2());
    List<Line> lines = new ArrayList<>();
    double penalized = raw;
    if (place.isWeight() && !place.stage().options().frozen() && (l1 > 0 || l2 > 0)) {
      List<Expression> terms = new ArrayList<>();
      terms.add(number(raw));
      if (l2 > 0) {
        terms.add(product(chosen(l2), number(w)));
      }
      if (l1 > 0) {
        terms.add(product(chosen(l1), chosen(Math.signum(w))));
      }
      penalized = raw + l2 * w + l1 * Math.signum(w);
      lines.add(Line.numbers("g", new Expression.Sum(terms), penalized));
    } else {
      lines.add(Line.formula("g", "∂L/∂w = " + Line.shown(raw)));
    }
    double norm = walk.batch().gradientNorm();
    double most = walk.batch().rules().clipNorm();
    if (most > 0 && norm > most) {
      lines.add(
          Line.numbers(
              TEXTS.get("update.clipped"),
              new Expression.Quotient(product(number(penalized), chosen(most)), number(norm)),
              given));
    }
    return lines;
  }

  private static Grid grid(Place place, String title, float[] values) {
    Shape shape = place.all().shape();
    int columns = shape.elements() / shape.size(0);
    int element = place.element();
    Pick pick = new Pick.Unit(place.first());
    if (shape.rank() == 1) {
      return Grids.vector(title, values, Scale.SIGNED)
          .marked(Grids.cell(values.length, element))
          .picking(pick);
    }
    return Grids.grid(title, shape.size(0), columns, values, Scale.SIGNED)
        .marked(new Mark(element / columns, element % columns, 1, 1))
        .picking(pick);
  }
}
