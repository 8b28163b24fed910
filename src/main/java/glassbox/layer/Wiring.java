package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Parameter;
import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import java.util.List;

/// Everything a layer is given when it is built.
///
/// @param batch the most rows that a pass may have; 0 where memory is only counted, and nothing
///   runs
/// @param inputs one, or several for a layer that combines. The gradient of an input is this
///   layer's own to overwrite: the network adds up where a signal feeds several layers.
/// @param parameters as [LayerSpec#parameters] listed them, in its order
/// @param state as [LayerSpec#state] listed it, in its order; has no gradients
/// @param seeds for what a layer draws while it trains (dropout, noise)
/// @param inputGradientWanted whether anyone reads the inputs' gradients; false right behind the
///   data
/// @param tally counts what the layer takes for itself, by way of [#each] and [#once]
public record Wiring(
    int batch,
    List<Signal> inputs,
    Signal output,
    List<Parameter> parameters,
    List<Parameter> state,
    Kernels kernels,
    Seeds seeds,
    boolean inputGradientWanted,
    Tally tally) {

  /// Where nobody asks what it takes.
  public Wiring(
      int batch,
      List<Signal> inputs,
      Signal output,
      List<Parameter> parameters,
      List<Parameter> state,
      Kernels kernels,
      Seeds seeds,
      boolean inputGradientWanted) {
    this(
        batch, inputs, output, parameters, state, kernels, seeds, inputGradientWanted, new Tally());
  }

  public Signal input() {
    return inputs.getFirst();
  }

  public Parameter parameter(String name) {
    return find(parameters, name);
  }

  boolean has(String parameter) {
    return parameters.stream().anyMatch(one -> one.name().equals(parameter));
  }

  /// Where the sums in front of an activation are kept: in the output's place, unless the way back
  /// asks for both.
  Slice sums(ActivationFunction activation) {
    Slice y = output.value();
    return activation.derivesFromOutput() ? y : each(output.shape().elements());
  }

  /// Numbers of the layer's own, `[batch, numbers]`. What grows with the batch comes from here.
  Slice each(int numbers) {
    return new Slice(each(numbers, 0), 0);
  }

  /// As [#each(int)].
  ///
  /// @param beyond how many more stand behind them
  /// @throws ArithmeticException when that is more than an array holds
  float[] each(int numbers, int beyond) {
    tally.each(numbers);
    return new float[Math.addExact(Math.multiplyExact(batch, numbers), beyond)];
  }

  /// As [#each(int)], for places.
  int[] eachPlace(int places) {
    tally.each(places);
    return new int[Math.multiplyExact(batch, places)];
  }

  /// As [#each(int)], in double precision.
  double[] eachExactly(int numbers) {
    tally.each(2L * numbers);
    return new double[Math.multiplyExact(batch, numbers)];
  }

  /// Places that are found when the layer is built, and stay: they are there where memory is only
  /// counted too.
  int[] table(int places) {
    tally.once(places);
    return new int[places];
  }

  /// Numbers of the layer's own that don't grow with the batch. Where memory is only counted there
  /// are none: they are not to be touched before a pass.
  ///
  /// @param numbers an array holds no more than fit into an int
  /// @throws ArithmeticException when there are more
  float[] once(long numbers) {
    tally.once(numbers);
    return new float[batch == 0 ? 0 : Math.toIntExact(numbers)];
  }

  public Slice state(String name) {
    return find(state, name).value();
  }

  private static Parameter find(List<Parameter> among, String name) {
    return among.stream()
        .filter(parameter -> parameter.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No parameter is called " + name + "."));
  }
}
