package glassbox.microscope;

import static glassbox.microscope.Expression.number;

import glassbox.microscope.Origins.Origin;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// A layer that moves numbers and changes none: where each output comes from, and which gradients
/// come back to that place.
///
/// @param way how the place is found
record MovedWork(Scene scene, MovedWay way) implements ElementPages.Work {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private Optional<Origin> origin(int unit) {
    return new Origins(scene).of(unit);
  }

  @Override
  public OptionalInt source(int input, int unit) {
    return origin(unit)
        .filter(origin -> origin.input() == input)
        .map(origin -> OptionalInt.of(origin.element()))
        .orElse(OptionalInt.empty());
  }

  @Override
  public List<Line> formulas() {
    return way.formulas();
  }

  @Override
  public List<Line> numbers(int unit) {
    List<Line> lines = new ArrayList<>(way.lines(unit));
    String left = origin(unit).map(origin -> "a = " + name(origin)).orElse("a");
    lines.add(Line.copied(left, scene.y()[unit]));
    return lines;
  }

  /// `x₂(Input 3)`.
  private String name(Origin origin) {
    return "%s(%s)"
        .formatted(
            scene.symbol(origin.input()),
            Naming.input(scene.inputShapes().get(origin.input()), origin.element()));
  }

  @Override
  public List<Line> backFormulas() {
    return List.of(Line.formula("∂L/∂x", way.copies() ? "Σ ∂L/∂a" : "∂L/∂a"));
  }

  @Override
  public List<Line> backNumbers(int unit) {
    Optional<Origin> known = origin(unit);
    if (known.isEmpty()) {
      return List.of(Line.formula(TEXTS.get("moved.nowhere"), ""));
    }
    Origin origin = known.get();
    float[] incoming = scene.incoming();
    double[] back =
        IntStream.of(new Origins(scene).copies(origin)).mapToDouble(i -> incoming[i]).toArray();
    double sum = 0;
    List<Expression> terms = new ArrayList<>();
    for (double each : back) {
      sum += each;
      terms.add(number(each));
    }
    String left = "∂L/∂" + name(origin);
    List<Line> lines = new ArrayList<>();
    lines.add(
        back.length == 1 ? Line.copied(left, sum) : Line.numbers(left, Terms.few(terms), sum));
    scene.withOthers(origin.input(), origin.element(), sum).ifPresent(lines::add);
    return lines;
  }

  @Override
  public String says() {
    return TEXTS.get(way.key() + ".says");
  }

  @Override
  public String backSays() {
    return TEXTS.get(way.key() + ".back.says");
  }
}
