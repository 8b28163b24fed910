package glassbox.microscope;

import static glassbox.microscope.Expression.chosen;
import static glassbox.microscope.Expression.minus;
import static glassbox.microscope.Expression.product;

import glassbox.layer.Pad2D;
import glassbox.layer.PaddingMode;
import glassbox.layer.Place;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// An image that goes on beyond its edges: rows and columns less what was added in front, and what
/// lies beyond, as the padding says.
record PaddedWay(Scene scene, Pad2D.Spec spec) implements MovedWay {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  @Override
  public String key() {
    return "pad";
  }

  /// A zero is nobody's copy.
  @Override
  public boolean copies() {
    return spec.mode() != PaddingMode.ZERO;
  }

  @Override
  public List<Line> formulas() {
    return List.of(
        Line.formula("a[r, k]", "x[r − %d, k − %d]".formatted(spec.top(), spec.left())),
        Line.formula(TEXTS.get("pad." + spec.mode()), ""));
  }

  @Override
  public List<Line> lines(int unit) {
    Place place = Place.of(scene.outputShape(), unit);
    List<Line> lines = new ArrayList<>();
    axis("r", place.row() + 1, spec.top(), Place.height(scene.inputShape()), lines);
    axis("k", place.column() + 1, spec.left(), Place.width(scene.inputShape()), lines);
    return lines;
  }

  /// Along an axis, counted from 1.
  private void axis(String name, int at, int added, int size, List<Line> lines) {
    int from = at - added;
    lines.add(Line.count(name, minus(chosen(at), chosen(added)), from));
    if (from >= 1 && from <= size) {
      return;
    }
    switch (spec.mode()) {
      case ZERO -> lines.add(Line.formula(TEXTS.get("pad.beyond", name, from, size), ""));
      case REPLICATE -> lines.add(Line.formula(name + "′", from < 1 ? "1" : "" + size));
      case MIRROR ->
          lines.add(
              from < 1
                  ? Line.count(name + "′", minus(chosen(2), chosen(from)), 2 - from)
                  : Line.count(
                      name + "′",
                      minus(product(chosen(2), chosen(size)), chosen(from)),
                      2 * size - from));
    }
  }
}
