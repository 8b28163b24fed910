package glassbox.net;

import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import glassbox.engine.choice.Choices;
import glassbox.layer.Activation;
import glassbox.layer.Conv1D;
import glassbox.layer.Conv2D;
import glassbox.layer.ConvTranspose2D;
import glassbox.layer.Dense;
import glassbox.layer.DepthwiseConv2D;
import glassbox.layer.Layer;
import glassbox.layer.LayerSpec;
import glassbox.layer.Signal;
import glassbox.layer.Wiring;
import java.util.List;
import java.util.Optional;

/// The sums in front of a stage's activation. Most layers put the results in their place, so that
/// they have to be had once more: by the same layer without its activation, from what stands at its
/// inputs.
public final class Sums {

  private final Signal signal;
  private final Optional<Layer> layer;

  private Sums(Signal signal, Optional<Layer> layer) {
    this.signal = signal;
    this.layer = layer;
  }

  /// Whether such a layer has sums that can be had so: one without an activation has none, and
  /// those of a recurrent one depend on its results.
  public static boolean exist(LayerSpec layer) {
    return layer instanceof Activation.Spec || bare(layer).isPresent();
  }

  static Optional<Sums> of(Network network, Blueprint.Stage stage) {
    List<Signal> inputs = stage.inputs().stream().map(network::signal).toList();
    if (stage.layer() instanceof Activation.Spec) {
      return Optional.of(new Sums(inputs.getFirst(), Optional.empty()));
    }
    return bare(stage.layer())
        .map(
            spec -> {
              int numbers = Math.multiplyExact(network.batch(), stage.output().elements());
              var sums = new Signal(stage.output(), Slice.ofLength(numbers), Slice.NONE);
              var wiring =
                  new Wiring(
                      network.batch(),
                      inputs,
                      sums,
                      network.parameters(stage.id()),
                      network.state(stage.id()),
                      network.kernels(),
                      Seeds.of(0),
                      false);
              return new Sums(sums, Optional.of(spec.build(wiring)));
            });
  }

  private static Optional<LayerSpec> bare(LayerSpec spec) {
    return switch (spec) {
      case Dense.Spec dense -> Optional.of(withoutActivation(dense));
      case Conv1D.Spec conv -> Optional.of(withoutActivation(conv));
      case Conv2D.Spec conv -> Optional.of(withoutActivation(conv));
      case DepthwiseConv2D.Spec conv -> Optional.of(withoutActivation(conv));
      case ConvTranspose2D.Spec conv -> Optional.of(withoutActivation(conv));
      case LayerSpec _ -> Optional.empty();
    };
  }

  private static <S extends Record> S withoutActivation(S spec) {
    return Choices.with(spec, "activation", "Linear");
  }

  /// After a forward pass of the network.
  ///
  /// @return `[rows, output...]`
  public Signal of(int rows) {
    layer.ifPresent(bare -> bare.forward(rows, false));
    return signal;
  }
}
