package glassbox.microscope;

import java.util.Optional;

/// Something to look at on a page.
public sealed interface Exhibit {

  /// Numbers as coloured cells, in rows.
  ///
  /// @param title above it
  /// @param values `[rows, columns]`; NaN where a cell is empty
  /// @param scale what its colours mean
  /// @param mark what is pointed out
  /// @param pick what a click on a cell chooses
  record Grid(
      String title,
      int rows,
      int columns,
      float[] values,
      Scale scale,
      Optional<Mark> mark,
      Pick pick)
      implements Exhibit {

    Grid marked(Mark changed) {
      return new Grid(title, rows, columns, values, scale, Optional.of(changed), pick);
    }

    /// What a click on a cell chooses.
    public Pick at(int cell) {
      return switch (pick) {
        case Pick.Nothing nothing -> nothing;
        case Pick.Unit(int first) -> new Pick.Unit(first + cell);
        case Pick.Product(int first) -> new Pick.Product(first + cell);
        case Pick.Column _ -> new Pick.Product(cell % columns);
        case Pick.Turned _ -> new Pick.Unit(cell % columns * rows + cell / columns);
      };
    }

    Grid picking(Pick changed) {
      return new Grid(title, rows, columns, values, scale, mark, changed);
    }
  }

  /// Several small pictures of one size, the maps of an image.
  ///
  /// @param values `[count, rows, columns]`
  record Maps(
      String title, int count, int rows, int columns, float[] values, Scale scale, Pick pick)
      implements Exhibit {}

  /// Between two of them: `×`, `=`, `→`.
  record Sign(String text) implements Exhibit {}

  enum Scale {
    /// Blue below 0, orange above.
    SIGNED,
    /// Viridis from 0 up.
    SIZE,
    /// Black to white, as a picture is seen.
    GREY
  }

  /// Cells that are outlined; they may lie beyond the edges.
  record Mark(int row, int column, int height, int width) {}

  /// What the index of a cell is the number of, offset and all.
  sealed interface Pick {
    Pick NOTHING = new Nothing();

    record Nothing() implements Pick {}

    /// @param first the unit that the first cell stands for
    record Unit(int first) implements Pick {}

    record Product(int first) implements Pick {}

    /// The product with the number of the column: a step of a sequence.
    record Column() implements Pick {}

    /// Units of a sequence, a row for each feature and a column for each step.
    record Turned() implements Pick {}
  }
}
