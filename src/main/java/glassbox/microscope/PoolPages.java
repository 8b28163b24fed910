package glassbox.microscope;

import static glassbox.microscope.Expression.number;

import glassbox.engine.Shape;
import glassbox.layer.Place;
import glassbox.layer.Tap;
import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Mark;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A pool: the largest, or the mean, of a window.
record PoolPages(Scene scene, Pool pool) implements LayerPages {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  @Override
  public Page forward(Depth depth, int unit, int product) {
    if (depth == Depth.LAYER) {
      return whole(
          TEXTS.get("element.layer", scene.title(), scene.inputShape(), scene.outputShape()),
          List.of(
              Grids.whole(TEXTS.get("in"), scene.inputShape(), scene.x(), false),
              new Exhibit.Sign("→"),
              Grids.whole(TEXTS.get("out"), scene.outputShape(), scene.y(), true)));
    }
    List<Tap> taps = pool.taps(unit);
    List<Exhibit> exhibits = new ArrayList<>(windows(taps, scene.x(), TEXTS.get("in")));
    exhibits.add(new Exhibit.Sign("→"));
    exhibits.add(
        Grids.around(
            TEXTS.get("out"), scene.outputShape(), scene.y(), unit, Grids.scale(scene.y())));
    return scene.page(
        TEXTS.get(
            pool.takesLargest() ? "pool.max" : "pool.mean",
            scene.title(),
            Naming.unit(scene.outputShape(), unit),
            taps.size()),
        exhibits,
        List.of(formula(), numbers(taps, unit)),
        TEXTS.get(pool.takesLargest() ? "pool.max.says" : "pool.mean.says"),
        0);
  }

  private Line formula() {
    return Line.formula("a", pool.takesLargest() ? "max(x)" : "Σ x / n");
  }

  private Line numbers(List<Tap> taps, int unit) {
    List<Expression> all = taps.stream().map(tap -> number(pool.input(tap))).toList();
    double a = scene.y()[unit];
    return pool.takesLargest()
        ? Line.numbers("a", new Expression.Largest(all), a)
        : Line.numbers(
            "a", new Expression.Quotient(Terms.few(all), Expression.chosen(taps.size())), a);
  }

  /// The channel with the window on it, and the window with its winner.
  private List<Exhibit> windows(List<Tap> taps, float[] values, String title) {
    Shape shape = scene.inputShape();
    Place from = taps.getFirst().place();
    Place to = taps.getLast().place();
    int width = to.column() - from.column() + 1;
    int height = to.row() - from.row() + 1;
    Mark around =
        shape.rank() == 3
            ? new Mark(from.row(), from.column(), height, width)
            : new Mark(from.channel(), from.column(), 1, width);
    Grid map =
        shape.rank() == 3
            ? Grids.map(title, shape, values, from.channel(), Grids.scale(values))
            : Grids.sequence(title, shape, values, Grids.scale(values));
    float[] seen = new float[taps.size()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = values[taps.get(i).input()];
    }
    int columns = Math.max(1, seen.length / Math.max(1, height));
    Grid window =
        Grids.grid(TEXTS.get("window"), seen.length / columns, columns, seen, Grids.scale(values));
    int best = pool.winner(taps);
    return List.of(
        map.marked(around),
        new Exhibit.Sign("→"),
        pool.takesLargest()
            ? window.marked(new Mark(best / columns, best % columns, 1, 1))
            : window);
  }

  @Override
  public Page backward(Depth depth, int unit, int product) {
    float[] dy = scene.seen().gradient();
    Optional<float[]> dx = scene.inputGradient();
    if (depth == Depth.LAYER) {
      List<Exhibit> exhibits = new ArrayList<>();
      exhibits.add(Grids.whole("∂L/∂a", scene.outputShape(), dy, true));
      dx.ifPresent(
          known -> {
            exhibits.add(new Exhibit.Sign("→"));
            exhibits.add(Grids.whole("∂L/∂x", scene.inputShape(), known, false));
          });
      return whole(TEXTS.get("back.layer", scene.title()), exhibits);
    }
    List<Tap> taps = pool.taps(unit);
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(Grids.around("∂L/∂a", scene.outputShape(), dy, unit, Exhibit.Scale.SIGNED));
    dx.ifPresent(
        known -> {
          exhibits.add(new Exhibit.Sign("→"));
          exhibits.addAll(windows(taps, known, "∂L/∂x"));
        });
    double g = dy[unit];
    Line line =
        pool.takesLargest()
            ? Line.numbers(TEXTS.get("pool.winner"), number(g), g)
            : Line.numbers(
                "∂L/∂x",
                new Expression.Quotient(number(g), Expression.chosen(taps.size())),
                g / taps.size());
    return scene.page(
        TEXTS.get("back.unit", scene.title(), Naming.unit(scene.outputShape(), unit)),
        exhibits,
        List.of(line),
        TEXTS.get(pool.takesLargest() ? "pool.max.back.says" : "pool.mean.back.says"),
        0);
  }

  private Page whole(String title, List<Exhibit> exhibits) {
    return scene.page(
        title,
        exhibits,
        List.of(formula()),
        TEXTS.get(pool.takesLargest() ? "pool.max.says" : "pool.mean.says"),
        0);
  }
}
