package glassbox.ui.data;

import glassbox.data.Dataset;
import glassbox.data.Part;
import glassbox.train.Sample;
import glassbox.ui.model.WorkspaceModel;
import java.util.OptionalInt;

/// The row of the source that is shown on the cards and in all other pictures of one example, of
/// whichever part it is.
///
/// @param model whose sample it is
record SampleRow(WorkspaceModel model) {

  /// Empty where no example of the data is shown.
  OptionalInt shown() {
    Dataset data = model.dataset().orElse(null);
    if (data == null || !(model.samples().shown() instanceof Sample.Example example)) {
      return OptionalInt.empty();
    }
    int[] rows = example.partIn(data).rows(data.rows());
    int index = example.in(data);
    return index < rows.length ? OptionalInt.of(rows[index]) : OptionalInt.empty();
  }

  /// A row that was left out is no example.
  void show(int row) {
    model.dataset().ifPresent(data -> show(data, row));
  }

  private void show(Dataset data, int row) {
    for (Part part : Part.values()) {
      int[] rows = part.rows(data.rows());
      for (int i = 0; i < rows.length; i++) {
        if (rows[i] == row) {
          model.samples().show(new Sample.Example(part, i));
          return;
        }
      }
    }
  }
}
