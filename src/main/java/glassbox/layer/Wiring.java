package glassbox.layer;

import glassbox.engine.ActivationFunction;
import glassbox.engine.Parameter;
import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import glassbox.engine.kernel.Kernels;
import java.util.List;

/// Everything a layer is given when it is built.
///
/// @param batch the most rows that a pass may have
/// @param inputs one, or several for a layer that combines. The gradient of an input is this
///   layer's own to overwrite: the network adds up where a signal feeds several layers.
/// @param parameters as [LayerSpec#parameters] listed them, in its order
/// @param state as [LayerSpec#state] listed it, in its order; has no gradients
/// @param seeds for what a layer draws while it trains (dropout, noise)
/// @param inputGradientWanted whether anyone reads the inputs' gradients; false right behind the
///   data
public record Wiring(
    int batch,
    List<Signal> inputs,
    Signal output,
    List<Parameter> parameters,
    List<Parameter> state,
    Kernels kernels,
    Seeds seeds,
    boolean inputGradientWanted) {

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
    return activation.derivesFromOutput() ? y : Slice.ofLength(y.data().length);
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
