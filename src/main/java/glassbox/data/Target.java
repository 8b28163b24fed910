package glassbox.data;

import java.util.List;

/// What is to be predicted, an entry for each example.
public sealed interface Target {

  int size();

  /// One of several classes.
  ///
  /// @param labels index into `names` for each example
  record Classes(List<String> names, int[] labels) implements Target {
    public Classes {
      names = List.copyOf(names);
    }

    @Override
    public int size() {
      return labels.length;
    }
  }

  /// A number.
  ///
  /// @param name of the column, with its unit if it has one
  record Values(String name, float[] values) implements Target {
    @Override
    public int size() {
      return values.length;
    }
  }
}
