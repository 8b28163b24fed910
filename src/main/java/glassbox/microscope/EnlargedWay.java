package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.product;
import static glassbox.microscope.Expression.sum;

import glassbox.layer.Place;
import glassbox.layer.UpSample2D;
import java.util.List;

/// An image each of whose pixels became a square: which pixel, and the how manyth of its copies.
record EnlargedWay(Scene scene, UpSample2D.Spec spec) implements MovedWay {

  @Override
  public String key() {
    return "upsample";
  }

  @Override
  public boolean copies() {
    return true;
  }

  @Override
  public List<Line> formulas() {
    return List.of(
        Line.formula("a[r, k]", "x[r₀, k₀]"),
        Line.formula("r", "%d·(r₀ − 1) + 1 … %1$d·r₀".formatted(spec.factor())),
        Line.formula("k", "%d·(k₀ − 1) + 1 … %1$d·k₀".formatted(spec.factor())));
  }

  @Override
  public List<Line> lines(int unit) {
    Place place = Place.of(scene.outputShape(), unit);
    return List.of(axis("r", place.row()), axis("k", place.column()));
  }

  /// `5 = 2·(3 − 1) + 1`: the first copy of row 3.
  private Line axis(String name, int at) {
    int f = spec.factor();
    return Line.count(
        name,
        sum(product(chosen(f), minus(chosen(at / f + 1), chosen(1))), chosen(at % f + 1)),
        at + 1);
  }
}
