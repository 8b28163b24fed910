package glassbox.data;

/// The three parts that data is split into.
public enum Part {
  TRAINING,
  VALIDATION,
  TEST;

  /// The examples of this part.
  public Examples of(Dataset data) {
    return switch (this) {
      case TRAINING -> data.training();
      case VALIDATION -> data.validation();
      case TEST -> data.test();
    };
  }

  /// The rows of the source that this part's examples came from.
  public int[] rows(Split split) {
    return switch (this) {
      case TRAINING -> split.training();
      case VALIDATION -> split.validation();
      case TEST -> split.test();
    };
  }
}
