package glassbox.layer;

import glassbox.engine.Shape;
import glassbox.engine.Slice;
import glassbox.engine.choice.Range;
import glassbox.engine.choice.Ranges;
import glassbox.engine.choice.Required;
import glassbox.text.Texts;
import java.util.Arrays;
import java.util.List;

/// A vector to learn for each word: every step, a whole number, is replaced by that row of the
/// table: `y[t] = W[x[t]]` (Bengio et al., 2003).
public final class Embedding implements Layer {

  private static final Texts TEXTS = Texts.of("layer", "shapes");

  /// @param vocabulary how many words there are: numbers from 0 on
  /// @param dimensions how long their vectors are
  public record Spec(
      @Required @Range(min = 1, max = 1_000_000) int vocabulary,
      @Required @Range(min = 1, max = 4096) int dimensions)
      implements LayerSpec {

    public static final Spec DEFAULT = new Spec(64, 8);

    public Spec {
      Ranges.check(Spec.class, "vocabulary", vocabulary);
      Ranges.check(Spec.class, "dimensions", dimensions);
    }

    @Override
    public Category category() {
      return Category.SEQUENCES;
    }

    @Override
    public Family family() {
      return Family.SEQUENCE;
    }

    @Override
    public String summary() {
      return vocabulary + " → " + dimensions;
    }

    @Override
    public Shape outputShape(List<Shape> inputs) {
      Shape input = inputs.getFirst();
      if (input.rank() != 1) {
        throw new ShapeException(TEXTS.get("words", input.rank(), input));
      }
      return Shape.of(input.last(), dimensions);
    }

    @Override
    public List<ParameterSpec> parameters(List<Shape> inputs) {
      return List.of(
          new ParameterSpec(
              "weight",
              Shape.of(vocabulary, dimensions),
              1,
              dimensions,
              ParameterSpec.Start.DRAWN));
    }

    @Override
    public List<String> arithmetic(List<Shape> inputs) {
      return List.of(
          TEXTS.get(
              "parameters", vocabulary, dimensions, Math.multiplyExact(vocabulary, dimensions)));
    }

    @Override
    public Layer build(Wiring wiring) {
      return new Embedding(this, wiring);
    }
  }

  private final Spec spec;
  private final Wiring wiring;
  private final int steps;
  private final Slice weight;
  private final Slice dWeight;

  private Embedding(Spec spec, Wiring wiring) {
    this.spec = spec;
    this.wiring = wiring;
    steps = wiring.input().shape().elements();
    weight = wiring.parameter("weight").value();
    dWeight = wiring.parameter("weight").gradient();
  }

  @Override
  public void forward(int rows, boolean training) {
    int n = spec.dimensions();
    Slice y = wiring.output().value();
    for (int i = 0; i < rows * steps; i++) {
      System.arraycopy(
          weight.data(), weight.offset() + word(i) * n, y.data(), y.offset() + i * n, n);
    }
  }

  /// Nothing flows on: a word is no more or less than its neighbour.
  @Override
  public void backward(int rows, boolean training) {
    int n = spec.dimensions();
    Slice dy = wiring.output().gradient();
    Slice dx = wiring.input().gradient();
    Arrays.fill(dx.data(), dx.offset(), dx.offset() + rows * steps, 0);
    Arrays.fill(dWeight.data(), dWeight.offset(), dWeight.offset() + spec.vocabulary() * n, 0);
    for (int i = 0; i < rows * steps; i++) {
      int from = dy.offset() + i * n;
      int to = dWeight.offset() + word(i) * n;
      for (int j = 0; j < n; j++) {
        dWeight.data()[to + j] += dy.data()[from + j];
      }
    }
  }

  /// The nearest that there is: a run refuses data that are no words, and what another layer
  /// computes in front of this one is none anyway.
  private int word(int i) {
    Slice x = wiring.input().value();
    return Math.clamp(Math.round(x.data()[x.offset() + i]), 0, spec.vocabulary() - 1);
  }
}
