package glassbox.microscope;

import glassbox.engine.Shape;
import glassbox.layer.Place;
import glassbox.text.Texts;

/// What people call an element: counted from 1, as rows and columns are.
final class Naming {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private Naming() {}

  /// `unit 3`, `map 2, row 12, column 13`, `step 5, feature 2`.
  static String unit(Shape shape, int element) {
    return name("unit", shape, element);
  }

  /// The same of what comes in: `input 3`, `channel 2, row 12, column 13`, `step 5, feature 2`.
  static String input(Shape shape, int element) {
    return name("input", shape, element);
  }

  private static String name(String what, Shape shape, int element) {
    Place place = Place.of(shape, element);
    return switch (shape.rank()) {
      case 1 -> TEXTS.get(what + ".vector", element + 1);
      case 2 -> TEXTS.get(what + ".sequence", place.column() + 1, place.channel() + 1);
      default ->
          TEXTS.get(what + ".image", place.channel() + 1, place.row() + 1, place.column() + 1);
    };
  }
}
