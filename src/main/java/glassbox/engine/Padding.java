package glassbox.engine;

import glassbox.text.Texts;
import java.util.List;
import java.util.Optional;

/// How far an image is continued beyond its edges before a window moves over it.
public sealed interface Padding {

  /// What a form offers.
  List<Padding> USUAL =
      List.of(new Same(), new Valid(), new Pixels(1), new Pixels(2), new Pixels(3));

  /// So far that the output has `ceil(input / stride)` values along each axis; the odd one stands
  /// at the end.
  record Same() implements Padding {
    @Override
    public String toString() {
      return "same";
    }
  }

  /// Not at all.
  record Valid() implements Padding {
    @Override
    public String toString() {
      return "valid";
    }
  }

  /// So many values on every side.
  record Pixels(int count) implements Padding {

    public static final int MOST = 1000;

    public Pixels {
      if (count < 1 || count > MOST) {
        throw new IllegalArgumentException(
            Texts.of("engine", "choices").get("padding.range", MOST, count));
      }
    }

    @Override
    public String toString() {
      return String.valueOf(count);
    }
  }

  /// `"same"`, `"valid"` or a number, as files have it; empty: none of them.
  static Optional<Padding> read(Object written) {
    return switch (written) {
      case Padding padding -> Optional.of(padding);
      case Number number when number.doubleValue() == 0 -> Optional.of(new Valid());
      case Number number when number.doubleValue() == number.intValue() ->
          Optional.of(new Pixels(number.intValue()));
      case String word when word.equals("same") -> Optional.of(new Same());
      case String word when word.equals("valid") -> Optional.of(new Valid());
      default -> Optional.empty();
    };
  }

  /// As files have it.
  static Object written(Padding padding) {
    return padding instanceof Pixels pixels ? (Object) pixels.count() : padding.toString();
  }
}
