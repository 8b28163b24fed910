package glassbox.microscope;

import glassbox.text.Figure;
import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.Collectors;

/// A calculation with its numbers. What is written with few digits is also computed with few, so
/// that somebody can know how many are needed for a line to add up ([Line#numbers]).
sealed interface Expression {

  Texts TEXTS = Texts.of("microscope", "pages");

  /// @param digits how many are shown of each number behind the first
  Written write(int digits);

  /// The value of its numbers as they are.
  default double exact() {
    return write(ALL).value();
  }

  /// More digits than a number of the engine has.
  int ALL = 16;

  /// @param value of what is written, its numbers rounded as they are shown
  /// @param rank what may stand beside it without parentheses
  record Written(String text, double value, Rank rank) {

    /// As a factor, or below a root.
    String close() {
      return rank == Rank.SUM || text.startsWith("−") ? "(" + text + ")" : text;
    }

    /// As the base of a power, or below a fraction's line.
    String closest() {
      boolean plain = rank == Rank.ATOM && !text.startsWith("−") && !text.contains("10");
      return plain || text.endsWith(")") && rank == Rank.ATOM ? text : "(" + text + ")";
    }
  }

  enum Rank {
    ATOM,
    PRODUCT,
    SUM
  }

  /// A measured number.
  record Number(double value) implements Expression {
    @Override
    public Written write(int digits) {
      String text = value == 0 ? "0" : Figure.written(value, digits);
      return new Written(text, Figure.rounded(value, digits), Rank.ATOM);
    }
  }

  /// A number that somebody chose, or counted: all its digits.
  record Chosen(double value) implements Expression {
    @Override
    public Written write(int digits) {
      double shown = Double.parseDouble(Float.toString((float) value));
      return new Written(Numbers.chosen(value), shown, Rank.ATOM);
    }
  }

  /// What is too much to be listed: `0.1234 (776 more)`.
  record Rest(double value, int count) implements Expression {
    @Override
    public Written write(int digits) {
      Written sum = new Number(value).write(digits);
      return new Written(TEXTS.get("more", sum.text(), count), sum.value(), Rank.ATOM);
    }
  }

  /// `a + b − c`; nothing is 0.
  record Sum(List<Expression> terms) implements Expression {
    public Sum {
      terms = List.copyOf(terms);
    }

    @Override
    public Written write(int digits) {
      if (terms.size() == 1) {
        return terms.getFirst().write(digits);
      }
      var text = new StringBuilder(terms.isEmpty() ? "0" : "");
      double value = 0;
      for (Expression term : terms) {
        Written one = term.write(digits);
        boolean negative = one.text().startsWith("−");
        if (text.isEmpty()) {
          text.append(one.text());
        } else {
          text.append(negative ? " − " : " + ")
              .append(negative ? one.text().substring(1) : one.text());
        }
        value += one.value();
      }
      return new Written(text.toString(), value, Rank.SUM);
    }
  }

  /// `a − b`.
  record Difference(Expression from, Expression what) implements Expression {
    @Override
    public Written write(int digits) {
      Written a = from.write(digits);
      Written b = what.write(digits);
      return new Written(a.text() + " − " + b.close(), a.value() - b.value(), Rank.SUM);
    }
  }

  /// `a·b·c`.
  record Product(List<Expression> factors) implements Expression {
    public Product {
      factors = List.copyOf(factors);
    }

    @Override
    public Written write(int digits) {
      var text = new StringBuilder();
      double value = 1;
      for (Expression factor : factors) {
        Written one = factor.write(digits);
        text.append(text.isEmpty() ? "" : "·");
        text.append(text.isEmpty() && one.rank() != Rank.SUM ? one.text() : one.close());
        value *= one.value();
      }
      return new Written(text.toString(), value, Rank.PRODUCT);
    }
  }

  /// `a / b`.
  record Quotient(Expression above, Expression below) implements Expression {
    @Override
    public Written write(int digits) {
      Written a = above.write(digits);
      Written b = below.write(digits);
      String first = a.rank() == Rank.SUM ? a.close() : a.text();
      return new Written(first + " / " + b.closest(), a.value() / b.value(), Rank.PRODUCT);
    }
  }

  /// `a²`, `a³` and on.
  record Power(Expression base, int exponent) implements Expression {
    private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    @Override
    public Written write(int digits) {
      Written a = base.write(digits);
      var raised = new StringBuilder();
      String.valueOf(exponent).chars().forEach(c -> raised.append(RAISED.charAt(c - '0')));
      return new Written(a.closest() + raised, Math.pow(a.value(), exponent), Rank.ATOM);
    }
  }

  /// `√a`.
  record Root(Expression of) implements Expression {
    @Override
    public Written write(int digits) {
      Written a = of.write(digits);
      return new Written("√" + a.closest(), Math.sqrt(a.value()), Rank.ATOM);
    }
  }

  /// `max(a, b, c)`, with the mark between numbers that their decimals leave free.
  record Largest(List<Expression> of) implements Expression {
    public Largest {
      of = List.copyOf(of);
    }

    @Override
    public Written write(int digits) {
      List<Written> all = of.stream().map(each -> each.write(digits)).toList();
      String text = all.stream().map(Written::text).collect(Collectors.joining("; "));
      double value = all.stream().mapToDouble(Written::value).max().orElse(0);
      return new Written("max(" + text + ")", value, Rank.ATOM);
    }
  }

  /// `|a|`.
  record Size(Expression of) implements Expression {
    @Override
    public Written write(int digits) {
      Written a = of.write(digits);
      return new Written("|" + a.text() + "|", Math.abs(a.value()), Rank.ATOM);
    }
  }

  /// `tanh(a)`.
  ///
  /// @param name with which it is written
  record Call(String name, DoubleUnaryOperator f, Expression argument) implements Expression {
    @Override
    public Written write(int digits) {
      Written a = argument.write(digits);
      return new Written(name + "(" + a.text() + ")", f.applyAsDouble(a.value()), Rank.ATOM);
    }
  }

  /// A number below the line, as that of one of several: `₂`.
  static String lowered(int number) {
    var lowered = new StringBuilder();
    String.valueOf(number).chars().forEach(c -> lowered.append("₀₁₂₃₄₅₆₇₈₉".charAt(c - '0')));
    return lowered.toString();
  }

  static Expression number(double value) {
    return new Number(value);
  }

  static Expression chosen(double value) {
    return new Chosen(value);
  }

  static Expression sum(Expression... terms) {
    return new Sum(List.of(terms));
  }

  static Expression product(Expression... factors) {
    return new Product(List.of(factors));
  }

  static Expression minus(Expression from, Expression what) {
    return new Difference(from, what);
  }

  /// Of two measured numbers.
  static Expression product(double a, double b) {
    return product(number(a), number(b));
  }
}
