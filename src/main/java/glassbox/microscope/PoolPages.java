package glassbox.microscope;

import static glassbox.microscope.Expression.number;

import glassbox.engine.Shape;
import glassbox.layer.Place;
import glassbox.layer.Tap;
import glassbox.layer.Working;
import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Mark;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A pool: the largest, or the mean, of a window.
record PoolPages(Scene scene) implements LayerPages {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private boolean takesLargest() {
    return Working.way(scene.layer()) == Working.Way.LARGEST;
  }

  /// A pool reads one channel.
  private Working.Lane lane(int unit) {
    return scene.working(unit).orElseThrow().lanes().getFirst();
  }

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
    Working.Lane lane = lane(unit);
    List<Exhibit> exhibits = new ArrayList<>(windows(lane, scene.x(), TEXTS.get("in")));
    exhibits.add(new Exhibit.Sign("→"));
    exhibits.add(
        Grids.around(
            TEXTS.get("out"), scene.outputShape(), scene.y(), unit, Grids.scale(scene.y())));
    return scene.page(
        TEXTS.get(
            takesLargest() ? "pool.max" : "pool.mean",
            scene.title(),
            Naming.unit(scene.outputShape(), unit),
            lane.count()),
        exhibits,
        List.of(formula(), numbers(lane, unit)),
        TEXTS.get(takesLargest() ? "pool.max.says" : "pool.mean.says"),
        0);
  }

  private Line formula() {
    return Line.formula("a", takesLargest() ? "max(x)" : "Σ x / n");
  }

  private Line numbers(Working.Lane lane, int unit) {
    List<Expression> all = new ArrayList<>();
    for (int i = 0; i < lane.x().length; i++) {
      if (!lane.taps().get(i).isZero()) {
        all.add(number(lane.x()[i]));
      }
    }
    double a = scene.y()[unit];
    return takesLargest()
        ? Line.numbers("a", new Expression.Largest(all), a)
        : Line.numbers(
            "a", new Expression.Quotient(Terms.few(all), Expression.chosen(lane.count())), a);
  }

  /// The channel with the window on it, and the window with its winner.
  private List<Exhibit> windows(Working.Lane lane, float[] values, String title) {
    // Padding doesn't count.
    List<Tap> taps = lane.taps().stream().filter(tap -> !tap.isZero()).toList();
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
    float[] seen = new float[lane.count()];
    for (int i = 0; i < seen.length; i++) {
      seen[i] = values[taps.get(i).input()];
    }
    int columns = Math.max(1, seen.length / Math.max(1, height));
    Grid window =
        Grids.grid(TEXTS.get("window"), seen.length / columns, columns, seen, Grids.scale(values));
    int best = taps.indexOf(lane.taps().get(lane.winner()));
    return List.of(
        map.marked(around),
        new Exhibit.Sign("→"),
        takesLargest() ? window.marked(new Mark(best / columns, best % columns, 1, 1)) : window);
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
    Working.Lane lane = lane(unit);
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(Grids.around("∂L/∂a", scene.outputShape(), dy, unit, Exhibit.Scale.SIGNED));
    dx.ifPresent(
        known -> {
          exhibits.add(new Exhibit.Sign("→"));
          exhibits.addAll(windows(lane, known, "∂L/∂x"));
        });
    double g = dy[unit];
    Line line =
        takesLargest()
            ? Line.numbers(TEXTS.get("pool.winner"), number(g), g)
            : Line.numbers(
                "∂L/∂x",
                new Expression.Quotient(number(g), Expression.chosen(lane.count())),
                g / lane.count());
    return scene.page(
        TEXTS.get("back.unit", scene.title(), Naming.unit(scene.outputShape(), unit)),
        exhibits,
        List.of(line),
        TEXTS.get(takesLargest() ? "pool.max.back.says" : "pool.mean.back.says"),
        0);
  }

  private Page whole(String title, List<Exhibit> exhibits) {
    return scene.page(
        title,
        exhibits,
        List.of(formula()),
        TEXTS.get(takesLargest() ? "pool.max.says" : "pool.mean.says"),
        0);
  }
}
