package glassbox.data;

import java.util.Arrays;
import java.util.Optional;

/// Where each row of the source went: which part, and which example of it.
public final class Whereabouts {

  private static final int LEFT_OUT = -1;

  private final Part[] parts = Part.values();
  private final int[] part;
  private final int[] example;

  /// @param rows of the source, those left out included
  public Whereabouts(Dataset data, int rows) {
    part = new int[rows];
    example = new int[rows];
    Arrays.fill(part, LEFT_OUT);
    for (Part each : parts) {
      int[] went = each.rows(data.rows());
      for (int i = 0; i < went.length; i++) {
        part[went[i]] = each.ordinal();
        example[went[i]] = i;
      }
    }
  }

  /// For data whose rows all went somewhere.
  public static Whereabouts of(Dataset data) {
    return new Whereabouts(
        data, data.training().count() + data.validation().count() + data.test().count());
  }

  public int rows() {
    return part.length;
  }

  /// Empty for a row that was left out.
  public Optional<Part> part(int row) {
    return part[row] == LEFT_OUT ? Optional.empty() : Optional.of(parts[part[row]]);
  }

  /// Which example of its part a row is; 0 for one that was left out.
  public int example(int row) {
    return example[row];
  }
}
