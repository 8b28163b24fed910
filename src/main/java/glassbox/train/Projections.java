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

  /// By node.
  private final Map<String, AxesSearch> searches = new HashMap<>();

  /// Between the data, which stay where they are.
  private Optional<Picture.Distances> ofData = Optional.empty();

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
      } else if (probe instanceof Probe.Distances(String node)) {
        asked.add(node);
      }
    }
    searches.keySet().retainAll(asked);
  }

  Picture.Projection take(String node) {
    Pass seen = seen();
    int width = width(node);
    int count = count(width);
    AxesSearch search = searches.computeIfAbsent(node, _ -> new AxesSearch(loop.kernels()));
    // The data stays where it is.
    PrincipalAxes now =
        search
            .found()
            .filter(_ -> node.equals(Blueprint.DATA))
            .orElseGet(
                () -> search.of(Objects.requireNonNull(seen.values().get(node)), count, width));
    return new Picture.Projection(now, width, seen.answers());
  }

  Picture.Distances distances(String node) {
    Pass seen = seen();
    if (node.equals(Blueprint.DATA)) {
      Picture.Distances known = ofData.orElseGet(() -> distances(node, seen));
      ofData = Optional.of(known);
      return new Picture.Distances(
          known.count(), known.dimensions(), known.between(), seen.answers());
    }
    return distances(node, seen);
  }

  private Picture.Distances distances(String node, Pass seen) {
    int width = width(node);
    int count = count(width);
    float[] values = Objects.requireNonNull(seen.values().get(node));
    double size = PrincipalAxes.centre(values, count, width);
    if (!Double.isFinite(size)) {
      return new Picture.Distances(0, width, new float[0], seen.answers());
    }
    Slice products = Slice.ofLength(count * count);
    Slice x = new Slice(values, 0);
    loop.kernels().product(count, count, width, x, false, x, true, products, false);
    return new Picture.Distances(count, width, between(products.data(), count), seen.answers());
  }

  /// `|a - b|² = aa + bb - 2ab`, with the products of all with all.
  private static float[] between(float[] products, int count) {
    float[] distances = new float[count * count];
    for (int a = 0; a < count; a++) {
      for (int b = 0; b < count; b++) {
        double square =
            (double) products[a * count + a]
                + products[b * count + b]
                - 2.0 * products[a * count + b];
        distances[a * count + b] = a == b ? 0 : (float) Math.sqrt(Math.max(0, square));
      }
    }
    return distances;
  }

  private Pass seen() {
    Pass seen = pass.orElseGet(this::goThrough);
    pass = Optional.of(seen);
    return seen;
  }

  private int width(String node) {
    return loop.network().signal(node).shape().elements();
  }

  private Pass goThrough() {
    int count = Math.min(MOST_EXAMPLES, examples.count());
    Map<String, float[]> values = new HashMap<>();
    for (String node : asked) {
      int width = width(node);
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
