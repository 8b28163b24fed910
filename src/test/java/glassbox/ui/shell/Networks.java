package glassbox.ui.shell;

import glassbox.data.sequences.Sequences;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.engine.ActivationFunction;
import glassbox.engine.choice.Choices;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.Conv2D;
import glassbox.layer.Dense;
import glassbox.layer.Flatten;
import glassbox.layer.LSTM;
import glassbox.layer.MaxPool2D;
import glassbox.layer.SimpleRNN;
import glassbox.net.Blueprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Designs to look at.
final class Networks {

  private Networks() {}

  static Design spirals() {
    Design design =
        Design.EMPTY
            .withName("Three spirals")
            .withData(new DataChoice.Generated("spirals", 600, 0.1, 3));
    return chain(design, 16, 12, 3);
  }

  /// Small enough that each weight is a line.
  static Design rings() {
    Design design =
        Design.EMPTY.withName("Circles").withData(new DataChoice.Generated("circles", 300, 0.1, 2));
    return chain(design, 8, 4, 2);
  }

  static Design hills() {
    Design design =
        Design.EMPTY.withName("Hills").withData(new DataChoice.Generated("hills", 400, 0.1, 2));
    return chain(design, 12, 8, 1);
  }

  static Design sine() {
    Design design =
        Design.EMPTY.withName("Sine").withData(new DataChoice.Generated("sine", 300, 0.1, 2));
    return chain(design, 12, 8, 1);
  }

  /// As `design`, but learning until somebody stops it.
  static Design endless(Design design) {
    return design.withTraining(Choices.with(design.training(), "epochs", 1_000_000));
  }

  /// A rate that no network survives.
  static Design hopeless() {
    Design hills = hills();
    return hills.withTraining(hills.training().withOptimizer(new Optimizer.SGD(500)));
  }

  /// A design in which somebody wrote a word for a number, written into `folder`.
  static Path damaged(Path folder) {
    String text =
        """
        {"format": "glassbox", "version": 1, "layers": [
          {"kind": "Dense", "units": 16}, {"kind": "Dense", "units": "many"}]}
        """;
    try {
      return Files.writeString(folder.resolve("spirals.glassbox"), text);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /// Pictures of upright and of lying stripes, written into `folder`.
  static Design stripes(Path folder) {
    int count = 200;
    int side = 12;
    ByteBuffer images = ByteBuffer.allocate(16 + count * side * side);
    ByteBuffer labels = ByteBuffer.allocate(8 + count);
    images.putInt(0x0803).putInt(count).putInt(side).putInt(side);
    labels.putInt(0x0801).putInt(count);
    for (int i = 0; i < count; i++) {
      for (int pixel = 0; pixel < side * side; pixel++) {
        int across = i % 2 == 0 ? pixel % side : pixel / side;
        images.put((byte) ((across + i / 2) % 4 < 2 ? 230 : 20));
      }
      labels.put((byte) (i % 2));
    }
    Path file = folder.resolve("stripes-images-idx3-ubyte");
    try {
      Files.write(file, images.array());
      Files.write(folder.resolve("stripes-labels-idx1-ubyte"), labels.array());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    var data = new DataChoice.FromFile(file.toString(), Optional.empty(), List.of());
    Design start = Design.EMPTY.withName("Stripes").withData(data);
    Design flat = Edits.addAfter(start, Flatten.Spec.DEFAULT, Blueprint.DATA);
    return chain(flat, 16, 8, 2);
  }

  /// The same pictures, read by windows: a convolution and a pool.
  static Design filters(Path folder) {
    Design flat = stripes(folder);
    Design start = Design.EMPTY.withName("Filters").withData(flat.data());
    Design design = Edits.addAfter(start, Conv2D.Spec.DEFAULT, Blueprint.DATA);
    design = Edits.addAfter(design, MaxPool2D.Spec.DEFAULT, design.nodes().getLast().id());
    design = Edits.addAfter(design, Flatten.Spec.DEFAULT, design.nodes().getLast().id());
    var last = new Dense.Spec(2, ActivationFunction.Softmax, true);
    return Edits.addAfter(design, last, design.nodes().getLast().id());
  }

  /// Reads sequences of twenty steps: a simple layer and, behind it, one with a memory.
  static Design remembering() {
    var data = new DataChoice.Made(Sequences.ADDING, 200, 20, 0);
    Design start = Design.EMPTY.withName("Remembering").withData(data);
    var simple = new SimpleRNN.Spec(3, ActivationFunction.Tanh, true, false);
    Design design = Edits.addAfter(start, simple, Blueprint.DATA);
    var memory = new LSTM.Spec(4, false, false);
    design = Edits.addAfter(design, memory, design.nodes().getLast().id());
    var last = new Dense.Spec(1, ActivationFunction.Linear, true);
    return Edits.addAfter(design, last, design.nodes().getLast().id());
  }

  /// Two hidden layers and an output that suits.
  private static Design chain(Design start, int first, int second, int outputs) {
    String before = start.nodes().isEmpty() ? Blueprint.DATA : start.nodes().getLast().id();
    Design design = Edits.addAfter(start, hidden(first), before);
    design = Edits.addAfter(design, hidden(second), design.nodes().getLast().id());
    var last =
        new Dense.Spec(
            outputs, outputs == 1 ? ActivationFunction.Linear : ActivationFunction.Softmax, true);
    return Edits.addAfter(design, last, design.nodes().getLast().id());
  }

  private static Dense.Spec hidden(int units) {
    return new Dense.Spec(units, ActivationFunction.Tanh, true);
  }
}
