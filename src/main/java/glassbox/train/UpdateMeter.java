package glassbox.train;

import glassbox.engine.Slice;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Measures a step that is looked at: each layer's gradient, its weights, how far the update moved
/// them, and which of its units did nothing. A step that is not looked at costs nothing.
final class UpdateMeter {

  private final SupervisedLoop loop;

  /// What the numbers were before the step, and after it how far it moved each.
  private final float[] moves;

  private boolean hasMoves;
  private Map<String, LayerStats> stats = Map.of();

  UpdateMeter(SupervisedLoop loop) {
    this.loop = loop;
    moves = new float[loop.network().parameterCount()];
    measure(Double.NaN);
  }

  Map<String, LayerStats> stats() {
    return stats;
  }

  void before(boolean measured) {
    if (measured) {
      Slice values = loop.network().values();
      System.arraycopy(values.data(), values.offset(), moves, 0, moves.length);
    }
  }

  void after(boolean measured) {
    if (measured && loop.rows() > 0) {
      Slice values = loop.network().values();
      for (int i = 0; i < moves.length; i++) {
        moves[i] = values.data()[values.offset() + i] - moves[i];
      }
      hasMoves = true;
      measure(1);
    }
  }

  /// How far the last measured step moved each number, in the places of [Network#values]; empty
  /// before the first.
  Optional<Slice> moves() {
    return hasMoves ? Optional.of(new Slice(moves, 0)) : Optional.empty();
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
    int base = loop.network().values(node).offset() - loop.network().values().offset();
    double sum = 0;
    for (int i = base; i < base + loop.network().parameterCount(node); i++) {
      sum += (double) moves[i] * moves[i];
    }
    return Math.sqrt(sum);
  }
}
