package glassbox.microscope;

import static java.util.Map.entry;

import glassbox.engine.ActivationFunction;
import glassbox.text.Numbers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// Works out what is written on a page, as a student would with a pocket calculator: it knows
/// nothing but the text.
final class Calculator {

  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private static final Map<String, DoubleUnaryOperator> FUNCTIONS =
      Map.ofEntries(
          entry("σ", z -> 1 / (1 + Math.exp(-z))),
          entry("tanh", Math::tanh),
          entry("exp", Math::exp),
          entry("−ln", p -> -Math.log(p)),
          entry("ln", Math::log),
          entry("ReLU", z -> Math.max(0, z)),
          entry("LeakyReLU", z -> z > 0 ? z : ActivationFunction.DEFAULT_SLOPE * z),
          entry("Softplus", z -> Math.log1p(Math.exp(z))),
          entry("SiLU", z -> z / (1 + Math.exp(-z))),
          entry("ELU", z -> z > 0 ? z : Math.expm1(z)),
          entry("HardSigmoid", z -> Math.clamp(z / 6 + 0.5, 0, 1)),
          entry("huber", e -> Math.abs(e) <= 1 ? 0.5 * e * e : Math.abs(e) - 0.5),
          entry("huber′", e -> Math.clamp(e, -1, 1)));

  private final String text;
  private int at;

  private Calculator(String text) {
    this.text = text;
  }

  static double value(String text) {
    var calculator = new Calculator(text.replaceAll(" \\(\\d+ more\\)", "").replace(" ", ""));
    double value = calculator.sum();
    if (calculator.at < calculator.text.length()) {
      throw new IllegalArgumentException(
          "What does this mean: " + calculator.text.substring(calculator.at) + " in " + text);
    }
    return value;
  }

  /// What comes out, written as a line writes it: a whole number as one where it says so.
  static String result(Line line) {
    double value = value(line.work());
    boolean whole = value == Math.rint(value) && line.result().matches("−?[0-9,]+");
    return whole ? Numbers.whole((long) value) : Line.shown(value);
  }

  private boolean next(String what) {
    boolean here = text.startsWith(what, at);
    at += here ? what.length() : 0;
    return here;
  }

  private double sum() {
    double value = quotient();
    while (true) {
      if (next("+")) {
        value += quotient();
      } else if (text.startsWith("−", at)) {
        at++;
        value -= quotient();
      } else {
        return value;
      }
    }
  }

  private double quotient() {
    double value = signed();
    while (true) {
      if (next("·")) {
        value *= signed();
      } else if (next("/")) {
        value /= signed();
      } else {
        return value;
      }
    }
  }

  private double signed() {
    for (String name : List.of("−ln")) {
      if (text.startsWith(name + "(", at)) {
        return power();
      }
    }
    return next("−") ? -signed() : power();
  }

  private double power() {
    double base = atom();
    int exponent = 0;
    boolean raised = false;
    while (at < text.length() && RAISED.indexOf(text.charAt(at)) >= 0) {
      exponent = 10 * exponent + RAISED.indexOf(text.charAt(at++));
      raised = true;
    }
    return raised ? Math.pow(base, exponent) : base;
  }

  private double atom() {
    if (next("(")) {
      double inside = sum();
      expect(")");
      return inside;
    }
    if (next("√")) {
      return Math.sqrt(atom());
    }
    if (next("|")) {
      double inside = sum();
      expect("|");
      return Math.abs(inside);
    }
    if (next("max(")) {
      List<Double> all = new ArrayList<>(List.of(sum()));
      while (next(";")) {
        all.add(sum());
      }
      expect(")");
      return all.stream().mapToDouble(Double::doubleValue).max().orElseThrow();
    }
    for (var function : FUNCTIONS.entrySet()) {
      if (next(function.getKey() + "(")) {
        double argument = sum();
        expect(")");
        return function.getValue().applyAsDouble(argument);
      }
    }
    return number();
  }

  private void expect(String what) {
    if (!next(what)) {
      throw new IllegalArgumentException("Expected " + what + " at " + at + " in " + text);
    }
  }

  private double number() {
    int from = at;
    while (at < text.length() && "0123456789.,".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (from == at) {
      throw new IllegalArgumentException("No number at " + from + " in " + text);
    }
    String digits = text.substring(from, at).replace(",", "");
    if (next("×10")) {
      return Double.parseDouble(digits + "e" + exponent());
    }
    boolean powerOfTen =
        digits.equals("10")
            && at < text.length()
            && (text.charAt(at) == '⁻' || RAISED.indexOf(text.charAt(at)) >= 0);
    return powerOfTen
        ? Double.parseDouble("1e" + exponent())
        : Double.parseDouble(digits.toLowerCase(Locale.ROOT));
  }

  private String exponent() {
    var exponent = new StringBuilder(next("⁻") ? "-" : "");
    while (at < text.length() && RAISED.indexOf(text.charAt(at)) >= 0) {
      exponent.append(RAISED.indexOf(text.charAt(at++)));
    }
    return exponent.toString();
  }
}
