package glassbox.microscope;

import static glassbox.microscope.Expression.number;

import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Branches that are added up, or multiplied, place by place.
///
/// @param adds else it multiplies
record JointWork(Scene scene, boolean adds) implements ElementPages.Work {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private int count() {
    return scene.stage().inputs().size();
  }

  private double x(int input, int unit) {
    return scene.walk().signal(scene.stage().inputs().get(input))[unit];
  }

  @Override
  public String between() {
    return adds ? "+" : "×";
  }

  @Override
  public List<Line> formulas() {
    return List.of(
        Line.formula(
            "a",
            IntStream.range(0, count())
                .mapToObj(scene::symbol)
                .collect(Collectors.joining(adds ? " + " : "·"))));
  }

  @Override
  public List<Line> numbers(int unit) {
    List<Expression> all =
        IntStream.range(0, count()).mapToObj(input -> number(x(input, unit))).toList();
    Expression work = adds ? new Expression.Sum(all) : new Expression.Product(all);
    return List.of(Line.numbers("a", work, scene.y()[unit]));
  }

  @Override
  public List<Line> backFormulas() {
    List<Line> lines = new ArrayList<>();
    for (int input = 0; input < count(); input++) {
      var work = new StringBuilder("∂L/∂a");
      for (int other = 0; other < count() && !adds; other++) {
        work.append(other == input ? "" : "·" + scene.symbol(other));
      }
      lines.add(Line.formula(left(input), work.toString()));
    }
    return lines;
  }

  private String left(int input) {
    return "∂L/∂" + scene.symbol(input);
  }

  @Override
  public List<Line> backNumbers(int unit) {
    double g = scene.incoming()[unit];
    List<Line> lines = new ArrayList<>();
    for (int input = 0; input < count(); input++) {
      List<Expression> factors = new ArrayList<>();
      factors.add(number(g));
      double own = g;
      for (int other = 0; other < count() && !adds; other++) {
        if (other != input) {
          factors.add(number(x(other, unit)));
          own *= x(other, unit);
        }
      }
      lines.add(
          adds
              ? Line.copied(left(input), own)
              : Line.numbers(left(input), new Expression.Product(factors), own));
      scene.withOthers(input, unit, own).ifPresent(lines::add);
    }
    return lines;
  }

  @Override
  public String says() {
    return TEXTS.get(adds ? "add.says" : "multiply.says");
  }

  @Override
  public String backSays() {
    return TEXTS.get(adds ? "add.back.says" : "multiply.back.says");
  }
}
