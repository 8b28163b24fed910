package glassbox.ui.explain;

import glassbox.engine.ActivationFunction;
import glassbox.layer.Working;
import glassbox.text.Figure;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/// What a window makes of what it reads, as a formula with its numbers.
public final class WindowFormula {

  /// More terms than this are summed up in a word.
  private static final int MOST = 4;

  /// Values of a pool that are listed.
  private static final int LISTED = 9;

  private static final Texts TEXTS = Texts.of("explain");

  private WindowFormula() {}

  public static String written(Working working) {
    Working.Lane first = working.lanes().getFirst();
    return switch (working.way()) {
      case SUM -> sum(working);
      case COPY -> "y = " + Figure.result(working.output());
      case LARGEST ->
          "y = max(%s) = %s".formatted(listed(first, ", "), Figure.result(working.output()));
      case MEAN ->
          "y = (%s) / %d = %s"
              .formatted(listed(first, " + "), first.count(), Figure.result(working.output()));
    };
  }

  private static String listed(Working.Lane lane, String between) {
    List<String> values =
        IntStream.range(0, lane.x().length)
            .filter(tap -> !lane.taps().get(tap).isZero())
            .mapToObj(tap -> Figure.factor(lane.x()[tap]))
            .toList();
    return values.size() <= LISTED
        ? String.join(between, values)
        : String.join(between, values.subList(0, LISTED)) + between + "…";
  }

  /// Of one channel its products, of several what each adds to the sum.
  private static String sum(Working working) {
    List<String> terms = new ArrayList<>();
    List<Double> parts = new ArrayList<>();
    if (working.lanes().size() == 1) {
      Working.Lane lane = working.lanes().getFirst();
      for (int tap = 0; tap < lane.x().length; tap++) {
        if (!lane.taps().get(tap).isZero()) {
          terms.add(Figure.factor(lane.w()[tap]) + " · " + Figure.factor(lane.x()[tap]));
          parts.add(lane.product(tap));
        }
      }
    } else {
      for (Working.Lane lane : working.lanes()) {
        terms.add(Figure.factor(lane.sum()));
        parts.add(lane.sum());
      }
    }
    List<String> written = cut(terms, parts);
    working.bias().ifPresent(bias -> written.add(TEXTS.get("now.bias", Figure.factor(bias))));
    String z = String.join(" + ", written) + " = " + Figure.result(working.sum());
    ActivationFunction f = working.layer().activation();
    return f == ActivationFunction.Linear
        ? "y = " + z
        : "z = %s\ny = %s(%s) = %s"
            .formatted(z, f.name(), Figure.result(working.sum()), Figure.result(working.output()));
  }

  private static List<String> cut(List<String> terms, List<Double> parts) {
    int listed = terms.size() <= MOST + 1 ? terms.size() : MOST;
    List<String> written = new ArrayList<>(terms.subList(0, listed));
    if (listed < terms.size()) {
      double rest =
          parts.subList(listed, parts.size()).stream().mapToDouble(Double::doubleValue).sum();
      written.add(TEXTS.get("now.more", Figure.factor(rest), terms.size() - listed));
    }
    return written;
  }
}
