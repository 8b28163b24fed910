package glassbox.design;

import java.util.List;
import java.util.Optional;

/// Where the examples come from.
public sealed interface DataChoice {

  /// Nothing chosen yet.
  record None() implements DataChoice {}

  /// A built-in generator.
  ///
  /// @param generator its name in the file: `spirals`
  /// @param classes where the generator can make several; 2 to 5
  record Generated(String generator, int count, double noise, int classes) implements DataChoice {

    public Generated withCount(int changed) {
      return new Generated(generator, changed, noise, classes);
    }

    public Generated withNoise(double changed) {
      return new Generated(generator, count, changed, classes);
    }

    public Generated withClasses(int changed) {
      return new Generated(generator, count, noise, changed);
    }
  }

  /// A file or folder.
  ///
  /// @param path as the file says it: relative to the design's folder, or absolute
  /// @param target the column to predict, for a table; empty: the last column
  /// @param inputs the columns to predict from; empty: all others
  record FromFile(String path, Optional<String> target, List<String> inputs) implements DataChoice {

    public FromFile {
      inputs = List.copyOf(inputs);
    }
  }
}
