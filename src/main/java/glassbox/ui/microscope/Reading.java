package glassbox.ui.microscope;

import glassbox.microscope.Exhibit.Grid;
import glassbox.ui.text.Texts;

/// What the pointer reads.
final class Reading {

  private static final Texts TEXTS = Texts.of("microscope");

  private Reading() {}

  static String at(String title, int row, int column, Grid grid, String value) {
    if (grid.rows() * grid.columns() == 1) {
      return TEXTS.get("reading.one", title, value);
    }
    return grid.columns() == 1
        ? TEXTS.get("reading.column", title, row + 1, value)
        : TEXTS.get("reading", title, row + 1, column + 1, value);
  }
}
