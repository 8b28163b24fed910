package glassbox.train;

import glassbox.data.Examples;
import glassbox.engine.Slice;
import glassbox.layer.Signal;
import glassbox.net.Blueprint;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Looks at where examples lie in the space of a layer. One pass of the examples serves all layers,
/// and each look goes on from the one before, so that the picture does not turn over.
final class Projections {

  /// More points hide each other.
  static final int MOST_EXAMPLES = 256;

  /// A layer that is very wide is looked at with fewer examples.
  private static final int MOST_NUMBERS = 4_000_000;

  private final SupervisedLoop loop;
  private final Examples examples;

  /// As each node was seen last.
  private final Map<String, PrincipalAxes> last = new HashMap<>();

  /// What this look asks for.
  private final Set<String> asked = new HashSet<>();

  private Optional<Pass> pass = Optional.empty();

  /// @param values of each node that was asked for, `[count, width]`
  private record Pass(Map<String, float[]> values, Picture.Predictions answers) {}

  Projections(SupervisedLoop loop, Examples examples) {
    this.loop = loop;
    this.examples = examples;
  }

  /// Another look.
  void begin(Collection<Probe> probes) {
    pass = Optional.empty();
    asked.clear();
    for (Probe probe : probes) {
      if (probe instanceof Probe.Projection(String node)) {
        asked.add(node);
      }
    }
    last.keySet().retainAll(asked);
  }

  Picture.Projection take(String node) {
    Pass seen = pass.orElseGet(this::goThrough);
    pass = Optional.of(seen);
    int width = loop.network().signal(node).shape().elements();
    int count = count(width);
    PrincipalAxes before = last.get(node);
    // The data stays where it is.
    PrincipalAxes now =
        before != null && node.equals(Blueprint.DATA)
            ? before
            : PrincipalAxes.of(
                    Objects.requireNonNull(seen.values().get(node)), count, width, loop.kernels())
                .facing(Optional.ofNullable(before));
    last.put(node, now);
    return new Picture.Projection(now, width, seen.answers());
  }

  private Pass goThrough() {
    int count = Math.min(MOST_EXAMPLES, examples.count());
    Map<String, float[]> values = new HashMap<>();
    for (String node : asked) {
      int width = loop.network().signal(node).shape().elements();
      values.put(node, new float[count(width) * width]);
    }
    float[] outputs =
        loop.outputs(
            examples,
            count,
            (network, from, rows) ->
                values.forEach((node, into) -> copy(network.signal(node), from, rows, into)));
    int width = count == 0 ? loop.network().output().shape().last() : outputs.length / count;
    return new Pass(values, new Picture.Predictions(count, width, outputs));
  }

  /// How many examples are looked at.
  private int count(int width) {
    return Math.min(Math.min(MOST_EXAMPLES, examples.count()), Math.max(2, MOST_NUMBERS / width));
  }

  private static void copy(Signal signal, int from, int rows, float[] into) {
    int width = signal.shape().elements();
    Slice values = signal.value();
    int length = Math.min(rows * width, into.length - from * width);
    if (length > 0) {
      System.arraycopy(values.data(), values.offset(), into, from * width, length);
    }
  }
}
