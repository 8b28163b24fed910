package glassbox.data;

import glassbox.engine.Seeds;

/// Data as it came, not split yet.
public interface Source {

  /// How it became examples, where there is more than one way.
  default Reading reading() {
    return Reading.USUAL;
  }

  /// Splits, and standardizes with the figures of the training part alone.
  ///
  /// @param seeds decide which example goes where
  /// @throws DataException when there is nothing to learn from it
  Dataset prepare(Split.Shares shares, Seeds seeds);
}
