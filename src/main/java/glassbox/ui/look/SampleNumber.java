package glassbox.ui.look;

import glassbox.data.Dataset;
import glassbox.data.Part;
import glassbox.train.Sample;
import glassbox.ui.text.Texts;

/// How an example is called wherever it is shown: by its number in its part, counted from 1.
public final class SampleNumber {

  private static final Texts TEXTS = Texts.of("look");

  private SampleNumber() {}

  /// `Test no. 1`.
  ///
  /// @param example of the part, counted from 0
  public static String of(Part part, int example) {
    return TEXTS.get("sample.number." + part.name(), example + 1);
  }

  /// `Test no. 1`.
  static String of(Sample.Example example, Dataset data) {
    return of(example.partIn(data), example.in(data));
  }

  /// `No. 1`, where there is no room for more.
  static String brief(Sample.Example example, Dataset data) {
    return TEXTS.get("sample.number", example.in(data) + 1);
  }
}
