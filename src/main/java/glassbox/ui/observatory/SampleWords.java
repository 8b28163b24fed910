package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.Part;
import glassbox.data.Target;
import glassbox.text.Numbers;
import glassbox.ui.look.Outcome;
import glassbox.ui.look.SampleNumber;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.stream.DoubleStream;

/// An example and what the network says of it, in words.
record SampleWords(Dataset data, Outcome outcome) {

  private static final Texts TEXTS = Texts.of("observatory");

  /// What it is called.
  static String number(int example) {
    return SampleNumber.of(Part.VALIDATION, example);
  }

  boolean good(int example) {
    return !(outcome.target() instanceof Target.Classes classes)
        || outcome.taken(example) == classes.labels()[example];
  }

  String truth(int example) {
    return switch (outcome.target()) {
      case Target.Classes(List<String> names, int[] labels, var _) -> names.get(labels[example]);
      case Target.Values(var name, float[] values) ->
          Numbers.fixed(number(values[example]), decimals(data));
    };
  }

  String guess(int example) {
    return switch (outcome.target()) {
      case Target.Classes(List<String> names, var _, var _) -> {
        int taken = outcome.taken(example);
        yield taken < names.size() ? names.get(taken) : "?";
      }
      case Target.Values values ->
          Numbers.fixed(number(outcome.output(example, 0)), decimals(data));
    };
  }

  /// How sure the network is of its guess.
  double share(int example) {
    return outcome.share(example, outcome.taken(example));
  }

  static String percent(double share) {
    return Numbers.percent(share, 0);
  }

  /// The prediction less the truth, in the data's own unit, each as it is written: whoever
  /// subtracts them gets the same.
  double residual(int example) {
    return outcome.target() instanceof Target.Values values
        ? rounded(outcome.output(example, 0)) - rounded(values.values()[example])
        : 0;
  }

  private double rounded(double standardized) {
    double place = Math.pow(10, decimals(data));
    return Math.rint(number(standardized) * place) / place;
  }

  /// How many decimals the numbers to predict are written with.
  static int decimals(Dataset data) {
    double largest =
        data.valueScale().map(scale -> Math.abs(scale.mean()) + 2 * scale.deviation()).orElse(1.0);
    return Numbers.decimals(DoubleStream.of(largest + 1e-9));
  }

  private double number(double standardized) {
    Dataset.Scale scale = data.valueScale().orElse(new Dataset.Scale(0, 1));
    return scale.back(standardized);
  }

  /// Under a picture: the guess, after the truth where they differ.
  String caption(int example) {
    String guess = guess(example);
    String said = good(example) ? guess : truth(example) + " → " + guess;
    return data.classifies() ? said + " · " + percent(share(example)) : said;
  }

  String sentence(int example) {
    return data.classifies()
        ? TEXTS.get(
            "sample.class",
            number(example),
            truth(example),
            guess(example),
            percent(share(example)),
            Numbers.brief(outcome.wrongness(example)))
        : TEXTS.get(
            "sample.value",
            number(example),
            truth(example),
            guess(example),
            Numbers.fixed(residual(example), decimals(data)));
  }
}
