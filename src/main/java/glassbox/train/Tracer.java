package glassbox.train;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.engine.Slice;
import glassbox.net.Blueprint;
import glassbox.net.Tracing;
import java.util.Optional;

/// Takes the pictures that need a way back through the network. It is there only while one of them
/// is watched, and one way back serves all pictures that are of it.
final class Tracer {

  private final SupervisedLoop loop;
  private final Dataset data;
  private final Tracing tracing;

  /// The sample that went forward last, and what it went back from, in this look.
  private Optional<Sample> forward = Optional.empty();

  private Optional<Object> back = Optional.empty();

  Tracer(SupervisedLoop loop) {
    this.loop = loop;
    data = loop.experiment().data();
    tracing = loop.network().tracing();
  }

  /// What went through stands no longer for the network as it is.
  void begin() {
    forward = Optional.empty();
    back = Optional.empty();
  }

  Picture take(Probe.LossGradient probe) {
    run(probe.sample());
    // All nodes share this way back.
    if (!back.equals(Optional.of(probe.sample()))) {
      Slice answer = Slice.ofLength(loop.network().output().shape().elements());
      Sample.Example sample = probe.sample();
      loop.answers().write(sample.among(data).target(), sample.in(data), answer, 0);
      tracing.backward(loop.lossKind(), answer);
      back = Optional.of(probe.sample());
    }
    return new Picture.Values(
        loop.network().signal(probe.node()).shape(), tracing.gradient(probe.node()));
  }

  Picture take(Probe.InputGradient probe) {
    run(probe.sample());
    boolean largest = probe.unit() == Probe.InputGradient.LARGEST;
    int unit = largest ? tracing.largestOutput() : probe.unit();
    String node = largest ? loop.network().blueprint().last().id() : probe.node();
    var origin = new Probe.InputGradient(node, unit, probe.sample());
    if (!back.equals(Optional.of(origin))) {
      tracing.backward(node, unit);
      back = Optional.of(origin);
    }
    return new Picture.Gradient(data.training().shape(), tracing.gradient(Blueprint.DATA), unit);
  }

  private void run(Sample sample) {
    if (forward.equals(Optional.of(sample))) {
      return;
    }
    switch (sample) {
      case Sample.Example example -> {
        Examples examples = example.among(data);
        tracing.forward(examples.inputs(), example.in(data) * examples.shape().elements());
      }
      case Sample.Own(float[] inputs) -> tracing.forward(inputs, 0);
    }
    forward = Optional.of(sample);
    back = Optional.empty();
  }
}
