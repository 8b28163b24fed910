package glassbox.data;

import java.util.List;

/// What is to be predicted, an entry for each example.
public sealed interface Target {

  int size();

  /// A copy of the entries with these indices, in their order.
  Target pick(int[] indices);

  /// One of several classes.
  ///
  /// @param labels index into `names` for each example; where every step of one is asked, that of
  ///   the last step
  /// @param everyStep `[examples, steps]`, such an index for each step; empty where an example asks
  ///   but once
  record Classes(List<String> names, int[] labels, int[] everyStep) implements Target {
    public Classes {
      names = List.copyOf(names);
    }

    /// Where an example asks once.
    public Classes(List<String> names, int[] labels) {
      this(names, labels, new int[0]);
    }

    /// Where each of its steps asks.
    public static Classes everyStep(List<String> names, int[] everyStep, int steps) {
      int[] last = new int[everyStep.length / steps];
      for (int i = 0; i < last.length; i++) {
        last[i] = everyStep[(i + 1) * steps - 1];
      }
      return new Classes(names, last, everyStep);
    }

    /// How many steps of an example ask; 0 where it asks but once.
    public int steps() {
      return labels.length == 0 ? 0 : everyStep.length / labels.length;
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
      int steps = steps();
      int[] each = new int[steps * indices.length];
      for (int i = 0; i < indices.length; i++) {
        System.arraycopy(everyStep, indices[i] * steps, each, i * steps, steps);
      }
      return new Classes(names, picked, each);
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
