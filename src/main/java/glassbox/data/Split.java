package glassbox.data;

import glassbox.engine.Seeds;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Which examples train, which are watched while training, and which are kept for the end. Shuffled
/// by seed, and in proportion by class, so that a rare class is in every part it can be in.
///
/// @param training indices, in ascending order like the others; never empty
public record Split(int[] training, int[] validation, int[] test) {

  private static final Texts TEXTS = Texts.of("data", "parts");

  /// Parts of the whole, each 0 or more, together less than 1.
  public record Shares(double validation, double test) {
    public Shares {
      if (!(validation >= 0 && test >= 0 && validation + test < 1)) {
        throw new IllegalArgumentException(TEXTS.get("shares", validation, test));
      }
    }
  }

  public static Split of(Target target, Shares shares, Seeds seeds) {
    Seeds draw = seeds.child("split");
    List<int[]> parts =
        List.of(new int[target.size()], new int[target.size()], new int[target.size()]);
    int[] filled = new int[3];
    double owedValidation = 0;
    double owedTest = 0;
    for (int[] group : groups(target)) {
      draw.shuffle(group);
      // What one class rounds away, the next makes good.
      owedValidation += group.length * shares.validation();
      owedTest += group.length * shares.test();
      int test = (int) Math.min(Math.round(owedTest), group.length - 1L);
      int validation = (int) Math.min(Math.round(owedValidation), group.length - 1L - test);
      owedValidation -= validation;
      owedTest -= test;
      for (int i = 0; i < group.length; i++) {
        int part = i < test ? 2 : i < test + validation ? 1 : 0;
        parts.get(part)[filled[part]++] = group[i];
      }
    }
    return new Split(
        ascending(parts.get(0), filled[0]),
        ascending(parts.get(1), filled[1]),
        ascending(parts.get(2), filled[2]));
  }

  /// The first ones train, the next ones validate, the last ones test: for what follows each other
  /// in time, where examples beside each other are almost the same.
  public static Split inOrder(int count, Shares shares) {
    int test = (int) Math.min(Math.round(count * shares.test()), count - 1L);
    int validation = (int) Math.min(Math.round(count * shares.validation()), count - 1L - test);
    int training = count - validation - test;
    return new Split(
        IntStream.range(0, training).toArray(),
        IntStream.range(training, training + validation).toArray(),
        IntStream.range(training + validation, count).toArray());
  }

  /// The same parts of something that the examples were picked from.
  ///
  /// @param rows for each example where it was
  public Split over(int[] rows) {
    return new Split(over(training, rows), over(validation, rows), over(test, rows));
  }

  private static int[] over(int[] part, int[] rows) {
    return Arrays.stream(part).map(index -> rows[index]).toArray();
  }

  /// The examples of each class; all in one group where a number is predicted.
  private static List<int[]> groups(Target target) {
    return switch (target) {
      case Target.Values values -> List.of(IntStream.range(0, values.size()).toArray());
      case Target.Classes classes -> {
        int[] counts = classes.counts();
        List<int[]> groups = new ArrayList<>();
        for (int count : counts) {
          groups.add(new int[count]);
        }
        int[] filled = new int[counts.length];
        for (int i = 0; i < classes.size(); i++) {
          int label = classes.labels()[i];
          groups.get(label)[filled[label]++] = i;
        }
        yield groups.stream().filter(group -> group.length > 0).toList();
      }
    };
  }

  private static int[] ascending(int[] indices, int count) {
    int[] part = Arrays.copyOf(indices, count);
    Arrays.sort(part);
    return part;
  }
}
