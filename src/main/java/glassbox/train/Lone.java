package glassbox.train;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Target;
import java.util.Optional;
import java.util.OptionalInt;

/// An example that a step has for itself.
///
/// @param inputs as the network gets them
/// @param answer what it should give; a single entry
record Lone(Walk.Origin origin, float[] inputs, Target answer) {

  /// Empty where there is no such example, or nobody knows what it should give.
  static Optional<Lone> of(Dataset data, Probe.StepAlone probe) {
    return switch (probe.sample()) {
      case Sample.Example example -> example(data, example);
      case Sample.Own(float[] inputs) -> drawing(data, inputs, probe.meant());
    };
  }

  private static Optional<Lone> example(Dataset data, Sample.Example sample) {
    Examples all = sample.among(data);
    if (all.count() == 0) {
      return Optional.empty();
    }
    int index = sample.in(data);
    Examples one = all.pick(new int[] {index});
    var origin = new Walk.Origin.Alone(sample.partIn(data), index);
    return Optional.of(new Lone(origin, one.inputs(), one.target()));
  }

  /// What is drawn is of one class; its steps, where it had any, are not told apart.
  private static Optional<Lone> drawing(Dataset data, float[] inputs, OptionalInt meant) {
    boolean fits = inputs.length == data.training().shape().elements();
    if (fits
        && meant.isPresent()
        && data.training().target() instanceof Target.Classes(var names, int[] _, int[] everyStep)
        && everyStep.length == 0
        && meant.getAsInt() < names.size()) {
      var answer = new Target.Classes(names, new int[] {meant.getAsInt()});
      return Optional.of(new Lone(new Walk.Origin.Drawn(), inputs, answer));
    }
    return Optional.empty();
  }
}
