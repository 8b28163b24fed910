package glassbox.microscope;

import java.util.List;
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

  /// Lines of a table, numbers to the right.
  record Table(String title, List<List<String>> rows) implements Exhibit {
    public Table {
      rows = rows.stream().map(List::copyOf).toList();
    }
  }

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
  }
}
