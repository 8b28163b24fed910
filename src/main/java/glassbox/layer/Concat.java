package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.text.Numbers;
import glassbox.text.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Sets its inputs side by side: the channels of images, the features of vectors and sequences.
public final class Concat implements Layer {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  public record Spec() implements LayerSpec {

    public static final Spec DEFAULT = new Spec();

    @Override
    public Category category() {
      return Category.COMBINE;
    }

    @Override
    public Family family() {
      return Family.SHAPE;
    }

    @Override
    public boolean combines() {
      return true;
    }

    @Override
    public String summary() {
      return "";
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      Shape first = inputs.getFirst();
      int axis = axis(first);
      for (Shape other : inputs) {
        if (!besides(other, axis).equals(besides(first, axis))) {
          throw new ShapeException(TEXTS.get("agree." + joined(first), but(first, axis), other));
        }
      }
      int[] sizes = first.sizes().stream().mapToInt(Integer::intValue).toArray();
      sizes[axis] = inputs.stream().mapToInt(input -> input.size(axis)).reduce(0, Math::addExact);
      return Shape.of(sizes);
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      int axis = axis(inputs.getFirst());
      String sum =
          inputs.stream()
              .map(input -> Numbers.whole(input.size(axis)))
              .collect(Collectors.joining(" + "));
      return List.of(
          TEXTS.get("joined." + joined(inputs.getFirst()), sum, outputShape(inputs).size(axis)));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Concat(wiring);
    }

    private static int axis(Shape shape) {
      return shape.rank() >= 3 ? 0 : shape.rank() - 1;
    }

    private static String joined(Shape shape) {
      return shape.rank() >= 3 ? "channels" : "features";
    }

    /// The sizes that must agree.
    private static List<Integer> besides(Shape shape, int axis) {
      return shape.rank() <= axis
          ? List.of()
          : IntStream.range(0, shape.rank())
              .map(i -> i == axis ? 0 : shape.size(i))
              .boxed()
              .toList();
    }

    private static String but(Shape shape, int axis) {
      return IntStream.range(0, shape.rank())
          .mapToObj(i -> i == axis ? "any" : String.valueOf(shape.size(i)))
          .collect(Collectors.joining("×"));
    }
  }

  private final Signal[] inputs;
  private final int[] widths;
  private final Slice y;
  private final Slice dy;
  private final int runs;
  private final int width;

  private Concat(Wiring wiring) {
    inputs = wiring.inputs().toArray(Signal[]::new);
    y = wiring.output().value();
    dy = wiring.output().gradient();
    runs = Channels.of(wiring.output().shape()).runs();
    width = wiring.output().shape().elements() / runs;
    widths = new int[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      widths[i] = inputs[i].shape().elements() / runs;
    }
  }

  @Override
  public void forward(int rows, boolean training) {
    int at = 0;
    for (int i = 0; i < inputs.length; i++) {
      Copies.copyRows(rows * runs, widths[i], inputs[i].value(), 0, widths[i], y, at, width);
      at += widths[i];
    }
  }

  @Override
  public void backward(int rows, boolean training) {
    int at = 0;
    for (int i = 0; i < inputs.length; i++) {
      Copies.copyRows(rows * runs, widths[i], dy, at, width, inputs[i].gradient(), 0, widths[i]);
      at += widths[i];
    }
  }
}
