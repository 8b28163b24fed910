package glassbox.train;

import glassbox.engine.Parameter;
import glassbox.engine.Shape;
import glassbox.layer.Channels;
import glassbox.layer.Signal;
import java.util.List;
import java.util.stream.IntStream;

/// Mean and variance of each channel, as a normalization takes them: those of a signal over a
/// batch, where the variance is that of the batch itself, divided by its count; or the remembered
/// ones.
record Channelled(double[] mean, double[] variance) {

  static final Channelled NOTHING = new Channelled(new double[0], new double[0]);

  static Channelled of(Signal signal, int rows) {
    Shape shape = signal.shape();
    Channels channels = Channels.of(shape);
    double[] mean = new double[channels.count()];
    double[] variance = new double[channels.count()];
    double share = 1.0 / ((double) rows * channels.perChannel());
    float[] x = signal.value().data();
    for (int i = 0; i < rows * shape.elements(); i++) {
      mean[channels.of(i)] += share * x[signal.value().offset() + i];
    }
    for (int i = 0; i < rows * shape.elements(); i++) {
      int c = channels.of(i);
      double apart = x[signal.value().offset() + i] - mean[c];
      variance[c] += share * apart * apart;
    }
    return new Channelled(mean, variance);
  }

  /// @param state what a normalization over the batch remembers
  static Channelled remembered(List<Parameter> state) {
    return new Channelled(named(state, "mean"), named(state, "variance"));
  }

  private static double[] named(List<Parameter> state, String name) {
    float[] values =
        state.stream()
            .filter(each -> each.name().equals(name))
            .findFirst()
            .orElseThrow()
            .read()
            .values();
    return IntStream.range(0, values.length).mapToDouble(i -> values[i]).toArray();
  }
}
