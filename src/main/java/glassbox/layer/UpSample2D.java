package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.text.Texts;
import java.util.Arrays;
import java.util.List;

/// Makes an image larger: every pixel becomes a square of pixels like it.
public final class UpSample2D implements Layer {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param factor how many times as high and as wide
  public record Spec(@Range(min = 1, max = 64) int factor) implements LayerSpec {

    public static final Spec DEFAULT = new Spec(2);

    public Spec {
      Ranges.check(Spec.class, "factor", factor);
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
      return "×" + factor;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      Sliding.image(input);
      return Shape.of(input.size(0), input.size(1) * factor, input.size(2) * factor);
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      return List.of(
          TEXTS.get("height", product(inputs.getFirst().size(1))),
          TEXTS.get("width", product(inputs.getFirst().size(2))));
    }

    private String product(int size) {
      return factor + "·" + size + " = " + factor * size;
    }

    @Override
    public List<Tap> taps(List<Shape> inputs, int output) {
      Place to = Place.of(outputShape(inputs), output);
      var place = new Place(to.channel(), to.row() / factor, to.column() / factor);
      return List.of(Taps.seen(inputs.getFirst(), PaddingMode.ZERO, place));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new UpSample2D(this, wiring);
    }
  }

  private final int factor;
  private final int width;
  private final int lines;
  private final Wiring wiring;

  private UpSample2D(Spec spec, Wiring wiring) {
    factor = spec.factor();
    width = wiring.input().shape().last();
    lines = wiring.input().shape().elements() / width;
    this.wiring = wiring;
  }

  @Override
  public void forward(int rows, boolean training) {
    Slice x = wiring.input().value();
    Slice y = wiring.output().value();
    int wide = width * factor;
    for (int line = 0; line < rows * lines; line++) {
      int from = x.offset() + line * width;
      int to = y.offset() + line * factor * wide;
      for (int i = 0; i < wide; i++) {
        y.data()[to + i] = x.data()[from + i / factor];
      }
      for (int copy = 1; copy < factor; copy++) {
        System.arraycopy(y.data(), to, y.data(), to + copy * wide, wide);
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
    Arrays.fill(dx.data(), dx.offset(), dx.offset() + rows * lines * width, 0);
    int wide = width * factor;
    for (int line = 0; line < rows * lines; line++) {
      int to = dx.offset() + line * width;
      for (int copy = 0; copy < factor; copy++) {
        int from = dy.offset() + (line * factor + copy) * wide;
        for (int i = 0; i < wide; i++) {
          dx.data()[to + i / factor] += dy.data()[from + i];
        }
      }
    }
  }
}
