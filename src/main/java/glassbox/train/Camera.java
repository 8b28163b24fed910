package glassbox.train;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.engine.Parameter;
import glassbox.engine.Slice;
import glassbox.layer.Signal;
import glassbox.net.Blueprint;
import glassbox.net.Network;
import glassbox.net.WeightPlace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Takes the pictures that are watched, with networks of its own that share the parameters. One
/// pass over the plane, and one for an example, serve all layers.
final class Camera {

  private final SupervisedLoop loop;
  private final Examples examples;
  private final Distributions distributions;
  private final Projections projections;

  /// By how many rows they take; those that the last look did not need are let go.
  private final Map<Integer, Network> byBatch = new HashMap<>();

  private final Set<Integer> needed = new HashSet<>();

  /// Goes backward; there while that is watched.
  private Optional<Tracer> tracer = Optional.empty();

  /// There while a text is watched.
  private Optional<Writer> writer = Optional.empty();

  /// What went through the network of one row last, in this look.
  private Optional<Object> held = Optional.empty();

  /// Where no step is measured.
  Camera(SupervisedLoop loop) {
    this(loop, new UpdateMeter(loop));
  }

  Camera(SupervisedLoop loop, UpdateMeter meter) {
    this.loop = loop;
    examples = Sample.among(loop.experiment().data());
    distributions = new Distributions(loop, meter, examples);
    projections = new Projections(loop, examples);
  }

  Map<Probe, Picture> take(Set<Probe> probes) {
    Map<Probe, Picture> pictures = new LinkedHashMap<>();
    // Passes that were made for this look already.
    Map<Object, Network> passes = new HashMap<>();
    needed.clear();
    held = Optional.empty();
    distributions.begin();
    projections.begin(probes.stream().filter(this::isKnown).toList());
    tracer = tracer.filter(_ -> probes.stream().anyMatch(Camera::goesBack));
    tracer.ifPresent(Tracer::begin);
    writer = writer.filter(_ -> probes.stream().anyMatch(Probe.Writing.class::isInstance));
    for (Probe probe : probes) {
      if (isKnown(probe)) {
        pictures.put(probe, take(probe, passes));
      }
    }
    byBatch.keySet().retainAll(needed);
    return pictures;
  }

  private static boolean goesBack(Probe probe) {
    return probe instanceof Probe.LossGradient || probe instanceof Probe.InputGradient;
  }

  private Tracer tracer() {
    Tracer back = tracer.orElseGet(() -> new Tracer(loop));
    tracer = Optional.of(back);
    return back;
  }

  private Writer writer() {
    Writer writing = writer.orElseGet(() -> new Writer(loop));
    writer = Optional.of(writing);
    return writing;
  }

  /// A screen may ask a moment longer for a layer that is gone.
  private boolean isKnown(Probe probe) {
    return switch (probe) {
      case Probe.UnitMaps(String node, int resolution, double extent) -> has(node) && onPlane();
      case Probe.UnitValues(String node, Sample sample) -> has(node) && fits(sample);
      case Probe.LossGradient(String node, var _) -> has(node) || node.equals(Blueprint.DATA);
      case Probe.InputGradient(String node, int unit, Sample sample) ->
          fits(sample) && (unit == Probe.InputGradient.LARGEST || unit < elements(node));
      case Probe.Weights(String node) -> has(node);
      case Probe.Remembered(String node) -> has(node);
      case Probe.Update(WeightPlace place) -> loop.update(place).isPresent();
      case Probe.Surface surface -> onPlane();
      case Probe.Course course -> examples.shape().elements() == 1;
      case Probe.Given(float[] inputs) -> inputs.length == examples.shape().elements();
      case Probe.NextStep step -> loop.failed().isEmpty();
      case Probe.StepAlone alone ->
          loop.failed().isEmpty() && Lone.of(loop.experiment().data(), alone).isPresent();
      case Probe.Predictions predictions -> true;
      case Probe.Histogram histogram -> has(histogram.node()) && distributions.know(histogram);
      case Probe.Projection(String node) -> has(node) || node.equals(Blueprint.DATA);
      case Probe.Distances(String node) -> has(node) || node.equals(Blueprint.DATA);
      case Probe.Writing writing -> Writer.canWrite(loop.experiment().data(), writing);
    };
  }

  private boolean fits(Sample sample) {
    return !(sample instanceof Sample.Own(float[] inputs))
        || inputs.length == examples.shape().elements();
  }

  /// Of a node's output; 0 where there is no such node.
  private int elements(String node) {
    return has(node) ? loop.network().signal(node).shape().elements() : 0;
  }

  private boolean has(String node) {
    return loop.experiment().blueprint().stages().stream()
        .anyMatch(stage -> stage.id().equals(node));
  }

  private boolean onPlane() {
    return examples.shape().elements() == 2;
  }

  private Picture take(Probe probe, Map<Object, Network> passes) {
    return switch (probe) {
      case Probe.UnitMaps(String node, int resolution, double extent) -> {
        Network network = overPlane(resolution, extent, passes);
        yield maps(network.signal(node), resolution);
      }
      case Probe.Surface(int resolution, double extent) -> {
        Network network = overPlane(resolution, extent, passes);
        yield maps(network.output(), resolution);
      }
      case Probe.UnitValues(String node, Sample.Example example) -> {
        Dataset data = loop.experiment().data();
        int from = example.in(data) * examples.shape().elements();
        yield values(one(example, example.among(data).inputs(), from).signal(node));
      }
      case Probe.UnitValues(String node, Sample.Own own) ->
          values(one(own, own.inputs(), 0).signal(node));
      case Probe.LossGradient ofLoss -> tracer().take(ofLoss);
      case Probe.InputGradient ofUnit -> tracer().take(ofUnit);
      case Probe.Course(int places, double from, double to) -> course(places, from, to);
      case Probe.Given(float[] inputs) -> values(one(probe, inputs, 0).output());
      case Probe.Predictions predictions -> {
        // Takes the network that the distributions are taken of.
        distributions.forget();
        yield predictions();
      }
      case Probe.NextStep(int row) -> new Picture.NextStep(loop.rehearse(row));
      case Probe.StepAlone alone -> new Picture.NextStep(loop.rehearse(alone).orElseThrow());
      case Probe.Weights(String node) -> weights(node);
      case Probe.Remembered(String node) -> remembered(node);
      case Probe.Update(WeightPlace place) -> loop.update(place).orElseThrow();
      case Probe.Histogram histogram -> distributions.take(histogram);
      case Probe.Projection(String node) -> {
        // Takes the network that the distributions are taken of.
        distributions.forget();
        yield projections.take(node);
      }
      case Probe.Distances(String node) -> {
        distributions.forget();
        yield projections.distances(node);
      }
      case Probe.Writing writing -> writer().write(writing);
    };
  }

  /// Of the last step, where every step has one.
  private Picture predictions() {
    Examples validation = loop.experiment().data().validation();
    float[] outputs = loop.outputs(validation);
    int count = validation.count();
    int width = count == 0 ? loop.network().output().shape().last() : outputs.length / count;
    return new Picture.Predictions(count, width, outputs);
  }

  private Picture course(int places, double from, double to) {
    Network network = network(places);
    Slice inputs = network.input().value();
    for (int i = 0; i < places; i++) {
      inputs.data()[inputs.offset() + i] = (float) (from + (to - from) * i / (places - 1));
    }
    network.forward(places, false);
    Slice outputs = network.output().value();
    int width = network.output().shape().elements();
    float[] copy =
        Arrays.copyOfRange(outputs.data(), outputs.offset(), outputs.offset() + places * width);
    return new Picture.Predictions(places, width, copy);
  }

  private Network overPlane(int resolution, double extent, Map<Object, Network> passes) {
    return passes.computeIfAbsent(
        new Probe.Surface(resolution, extent),
        _ -> {
          Network network = network(resolution * resolution);
          fillPlane(network.input().value(), resolution, extent);
          network.forward(resolution * resolution, false);
          return network;
        });
  }

  /// Cell centres, row 0 at the top.
  private static void fillPlane(Slice inputs, int resolution, double extent) {
    for (int row = 0; row < resolution; row++) {
      for (int column = 0; column < resolution; column++) {
        int at = inputs.offset() + 2 * (row * resolution + column);
        inputs.data()[at] = (float) (extent * (2 * (column + 0.5) / resolution - 1));
        inputs.data()[at + 1] = (float) (extent * (1 - 2 * (row + 0.5) / resolution));
      }
    }
  }

  /// From `[points, units]` to `[units, height, width]`.
  private static Picture maps(Signal signal, int resolution) {
    int units = signal.shape().elements();
    int points = resolution * resolution;
    float[] maps = new float[units * points];
    float[] values = signal.value().data();
    int offset = signal.value().offset();
    for (int point = 0; point < points; point++) {
      for (int unit = 0; unit < units; unit++) {
        maps[unit * points + point] = values[offset + point * units + unit];
      }
    }
    return new Picture.Maps(units, resolution, resolution, maps);
  }

  /// The network of one row, gone through with an example.
  ///
  /// @param which tells examples from each other
  private Network one(Object which, float[] from, int at) {
    Network one = network(1);
    if (!held.equals(Optional.of(which))) {
      Slice inputs = one.input().value();
      System.arraycopy(from, at, inputs.data(), inputs.offset(), examples.shape().elements());
      one.forward(1, false);
      held = Optional.of(which);
    }
    return one;
  }

  private static Picture values(Signal signal) {
    int from = signal.value().offset();
    return new Picture.Values(
        signal.shape(),
        Arrays.copyOfRange(signal.value().data(), from, from + signal.shape().elements()));
  }

  private Picture weights(String node) {
    Map<String, float[]> byName = new HashMap<>();
    Map<String, float[]> gradients = new HashMap<>();
    for (Parameter parameter : loop.network().parameters(node)) {
      byName.put(parameter.name(), parameter.read().values());
      if (loop.rows() > 0) {
        gradients.put(parameter.name(), parameter.readGradient().values());
      }
    }
    return new Picture.Weights(byName, gradients);
  }

  private Picture remembered(String node) {
    Map<String, float[]> byName = new HashMap<>();
    for (Parameter parameter : loop.network().state(node)) {
      byName.put(parameter.name(), parameter.read().values());
    }
    return new Picture.Remembered(byName);
  }

  private Network network(int batch) {
    needed.add(batch);
    return byBatch.computeIfAbsent(batch, size -> loop.network().withBatch(size));
  }
}
