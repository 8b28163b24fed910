package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.text.Texts;
import java.util.Arrays;
import java.util.List;

/// Continues an image beyond its edges.
public final class Pad2D implements Layer {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param top how many rows are added above; the others alike
  /// @param mode what stands there
  public record Spec(
      @Range(min = 0, max = 1000) int top,
      @Range(min = 0, max = 1000) int right,
      @Range(min = 0, max = 1000) int bottom,
      @Range(min = 0, max = 1000) int left,
      PaddingMode mode)
      implements LayerSpec {

    public static final Spec DEFAULT = new Spec(1, 1, 1, 1, PaddingMode.ZERO);

    public Spec {
      Ranges.check(Spec.class, "top", top);
      Ranges.check(Spec.class, "right", right);
      Ranges.check(Spec.class, "bottom", bottom);
      Ranges.check(Spec.class, "left", left);
    }

    @Override
    public Category category() {
      return Category.IMAGES;
    }

    @Override
    public Family family() {
      return Family.SHAPE;
    }

    @Override
    public String summary() {
      return mode.toString();
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      Sliding.image(input);
      checkMirror(Math.max(top, bottom), input.size(1));
      checkMirror(Math.max(left, right), input.size(2));
      return Shape.of(input.size(0), input.size(1) + top + bottom, input.size(2) + left + right);
    }

    private void checkMirror(int added, int size) {
      if (mode == PaddingMode.MIRROR && added >= size) {
        throw new ShapeException(TEXTS.get("mirror", size - 1, added));
      }
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      Shape output = outputShape(inputs);
      return List.of(
          TEXTS.get("height", sum(top, input.size(1), bottom, output.size(1))),
          TEXTS.get("width", sum(left, input.size(2), right, output.size(2))));
    }

    private static String sum(int before, int size, int after, int all) {
      return before + " + " + size + " + " + after + " = " + all;
    }

    @Override
    public List<Tap> taps(List<Shape> inputs, int output) {
      Place to = Place.of(outputShape(inputs), output);
      var place = new Place(to.channel(), to.row() - top, to.column() - left);
      return List.of(Taps.seen(inputs.getFirst(), mode, place));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Pad2D(this, wiring);
    }
  }

  private final Wiring wiring;
  private final int inputs;
  private final int outputs;

  /// Which value of an example stands at each place of the output; -1: a zero.
  private final int[] sources;

  private Pad2D(Spec spec, Wiring wiring) {
    this.wiring = wiring;
    Shape from = wiring.input().shape();
    Shape to = wiring.output().shape();
    inputs = from.elements();
    outputs = to.elements();
    sources = wiring.table(outputs);
    int at = 0;
    for (int c = 0; c < to.size(0); c++) {
      for (int i = 0; i < to.size(1); i++) {
        int row = spec.mode().source(i - spec.top(), from.size(1));
        for (int j = 0; j < to.size(2); j++) {
          int column = spec.mode().source(j - spec.left(), from.size(2));
          sources[at++] =
              row < 0 || column < 0 ? -1 : (c * from.size(1) + row) * from.size(2) + column;
        }
      }
    }
  }

  @Override
  public void forward(int rows, boolean training) {
    Slice x = wiring.input().value();
    Slice y = wiring.output().value();
    for (int row = 0; row < rows; row++) {
      int from = x.offset() + row * inputs;
      int to = y.offset() + row * outputs;
      for (int i = 0; i < outputs; i++) {
        y.data()[to + i] = sources[i] < 0 ? 0 : x.data()[from + sources[i]];
      }
    }
  }

  @Override
  public void backward(int rows, boolean training) {
    if (!wiring.inputGradientWanted()) {
      return;
    }
    Slice dx = wiring.input().gradient();
    Slice dy = wiring.output().gradient();
    Arrays.fill(dx.data(), dx.offset(), dx.offset() + rows * inputs, 0);
    for (int row = 0; row < rows; row++) {
      int to = dx.offset() + row * inputs;
      int from = dy.offset() + row * outputs;
      for (int i = 0; i < outputs; i++) {
        if (sources[i] >= 0) {
          dx.data()[to + sources[i]] += dy.data()[from + i];
        }
      }
    }
  }
}
