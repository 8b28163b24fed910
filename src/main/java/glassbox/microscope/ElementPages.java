package glassbox.microscope;

import glassbox.engine.Shape;
import glassbox.microscope.Exhibit.Scale;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;

/// A layer whose every output is made of a few numbers, without weighing them.
///
/// @param work what it does
record ElementPages(Scene scene, Work work) implements LayerPages {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  /// The arithmetic of one output.
  interface Work {

    /// Without numbers.
    List<Line> formulas();

    /// The same for one output.
    List<Line> numbers(int unit);

    /// Of the way back, without numbers.
    List<Line> backFormulas();

    /// The same for one output.
    List<Line> backNumbers(int unit);

    /// What it means.
    String says();

    /// What the way back means.
    String backSays();
  }

  @Override
  public Page forward(Depth depth, int unit, int product) {
    boolean whole = depth == Depth.LAYER;
    Shape in = scene.inputShape();
    Shape out = scene.outputShape();
    List<Exhibit> exhibits = new ArrayList<>();
    for (int i = 0; i < scene.stage().inputs().size(); i++) {
      float[] x = scene.walk().signal(scene.stage().inputs().get(i));
      Shape shape = scene.inputShapes().get(i);
      if (i > 0) {
        exhibits.add(new Exhibit.Sign(","));
      }
      exhibits.add(seen(TEXTS.get("in"), shape, x, unit, whole, false));
    }
    exhibits.add(new Exhibit.Sign("→"));
    exhibits.add(seen(TEXTS.get("out"), out, scene.y(), unit, whole, true));
    List<Line> lines = new ArrayList<>(work.formulas());
    if (!whole) {
      lines.addAll(work.numbers(unit));
    }
    String title =
        whole
            ? TEXTS.get("element.layer", scene.title(), in, out)
            : TEXTS.get("element.unit", scene.title(), Naming.unit(out, unit));
    return page(title, exhibits, lines, work.says());
  }

  @Override
  public Page backward(Depth depth, int unit, int product) {
    boolean whole = depth == Depth.LAYER;
    Shape out = scene.outputShape();
    List<Exhibit> exhibits = new ArrayList<>();
    float[] incoming = scene.isFused() ? scene.seen().sumGradient() : scene.seen().gradient();
    String symbol = scene.isFused() ? "∂L/∂z" : "∂L/∂a";
    exhibits.add(seen(symbol, out, incoming, unit, whole, true));
    scene
        .inputGradient()
        .ifPresent(
            dx -> {
              exhibits.add(new Exhibit.Sign("→"));
              exhibits.add(seen("∂L/∂x", scene.inputShape(), dx, unit, whole, false));
            });
    List<Line> lines = new ArrayList<>(work.backFormulas());
    if (!whole) {
      lines.addAll(work.backNumbers(unit));
    }
    String title =
        whole
            ? TEXTS.get("back.layer", scene.title())
            : TEXTS.get("back.unit", scene.title(), Naming.unit(out, unit));
    return page(title, exhibits, lines, work.backSays());
  }

  /// All of a signal, or what is around the unit where the shapes are alike.
  private Exhibit seen(
      String title, Shape shape, float[] values, int unit, boolean whole, boolean picks) {
    Scale scale = Grids.scale(values);
    return whole || !shape.equals(scene.outputShape())
        ? Grids.whole(title, shape, values, picks)
        : Grids.around(title, shape, values, unit, scale);
  }

  private Page page(String title, List<Exhibit> exhibits, List<Line> lines, String says) {
    List<String> nodes = new ArrayList<>(scene.stage().inputs());
    nodes.add(scene.stage().id());
    return new Page(title, exhibits, lines, says, scene.outputShape().elements(), 0, nodes);
  }
}
