package glassbox.data;

import java.util.List;

/// What is to be predicted, an entry for each example.
public sealed interface Target {

  int size();

  /// A copy of the entries with these indices, in their order.
  Target pick(int[] indices);

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

    @Override
    public Classes pick(int[] indices) {
      int[] picked = new int[indices.length];
      for (int i = 0; i < indices.length; i++) {
        picked[i] = labels[indices[i]];
      }
      return new Classes(names, picked);
    }

    /// How many examples each class has.
    public int[] counts() {
      int[] counts = new int[names.size()];
      for (int label : labels) {
        counts[label]++;
      }
      return counts;
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

    @Override
    public Values pick(int[] indices) {
      float[] picked = new float[indices.length];
      for (int i = 0; i < indices.length; i++) {
        picked[i] = values[indices[i]];
      }
      return new Values(name, picked);
    }
  }
}
