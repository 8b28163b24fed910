package glassbox.train;

import glassbox.engine.Slice;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import java.util.LinkedHashMap;
import java.util.Map;

/// Measures a step that is looked at: each layer's gradient, its weights, how far the update moved
/// them, and which of its units did nothing. A step that is not looked at costs nothing.
final class UpdateMeter {

  private final SupervisedLoop loop;
  private final float[] before;
  private Map<String, LayerStats> stats = Map.of();

  UpdateMeter(SupervisedLoop loop) {
    this.loop = loop;
    before = new float[loop.network().parameterCount()];
    measure(Double.NaN);
  }

  Map<String, LayerStats> stats() {
    return stats;
  }

  void before(boolean measured) {
    if (measured) {
      Slice values = loop.network().values();
      System.arraycopy(values.data(), values.offset(), before, 0, before.length);
    }
  }

  void after(boolean measured) {
    if (measured && loop.rows() > 0) {
      measure(1);
    }
  }

  /// After numbers were changed by hand: the lengths of the weights, and nothing that a step made.
  void weighAgain() {
    Map<String, LayerStats> weighed = new LinkedHashMap<>();
    stats.forEach(
        (id, known) -> weighed.put(id, known.withWeightNorm(loop.network().weightNorm(id))));
    stats = weighed;
  }

  private void measure(double known) {
    Network network = loop.network();
    Map<String, LayerStats> measured = new LinkedHashMap<>();
    for (Blueprint.Stage stage : loop.experiment().blueprint().stages()) {
      double gradient = known * gradientNorm(network, stage.id());
      double weight = network.weightNorm(stage.id());
      double signal = network.signalSize(stage.id(), loop.rows());
      double ratio = known * moved(stage.id()) / weight;
      UnitShares units = UnitCensus.take(stage.layer(), network.signal(stage.id()), loop.rows());
      measured.put(stage.id(), new LayerStats(gradient, weight, ratio, signal, units));
    }
    stats = measured;
  }

  private double gradientNorm(Network network, String node) {
    return loop.rows() == 0 ? Double.NaN : network.gradientNorm(node, loop.rows());
  }

  private double moved(String node) {
    Slice now = loop.network().values(node);
    int base = now.offset() - loop.network().values().offset();
    double sum = 0;
    for (int i = 0; i < loop.network().parameterCount(node); i++) {
      double difference = now.data()[now.offset() + i] - before[base + i];
      sum += difference * difference;
    }
    return Math.sqrt(sum);
  }
}
