package glassbox.microscope;

import glassbox.engine.Shape;
import glassbox.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// A layer whose every output is made of a few numbers, without weighing them.
///
/// @param work what it does
record ElementPages(Scene scene, Work work) implements LayerPages {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  /// The arithmetic of one output.
  interface Work {

    /// Where in an input the number stands that an output is made of; empty where it takes none
    /// from there.
    default OptionalInt source(int input, int unit) {
      return OptionalInt.of(unit);
    }

    /// What stands between its inputs, where there are several.
    default String between() {
      return ",";
    }

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
      if (i > 0) {
        exhibits.add(new Exhibit.Sign(work.between()));
      }
      exhibits.add(input(name(i), i, x, unit, whole));
    }
    exhibits.add(new Exhibit.Sign("→"));
    exhibits.add(output(TEXTS.get("out"), scene.y(), unit, whole));
    List<Line> lines = new ArrayList<>(work.formulas());
    lines.addAll(whole ? scene.arithmetic() : work.numbers(unit));
    String title =
        whole
            ? TEXTS.get("element.layer", scene.title(), in, out)
            : TEXTS.get("element.unit", scene.title(), Naming.unit(out, unit));
    return scene.page(title, exhibits, lines, work.says(), 0);
  }

  @Override
  public Page backward(Depth depth, int unit, int product) {
    boolean whole = depth == Depth.LAYER;
    Shape out = scene.outputShape();
    List<Exhibit> exhibits = new ArrayList<>();
    exhibits.add(output(scene.incomingName(), scene.incoming(), unit, whole));
    for (int i = 0; i < scene.stage().inputs().size(); i++) {
      int input = i;
      scene
          .inputGradient(i)
          .ifPresent(
              dx -> {
                exhibits.add(new Exhibit.Sign(exhibits.size() == 1 ? "→" : ","));
                exhibits.add(input("∂L/∂" + scene.symbol(input), input, dx, unit, whole));
              });
    }
    List<Line> lines = new ArrayList<>(work.backFormulas());
    if (!whole) {
      lines.addAll(work.backNumbers(unit));
    }
    String title =
        whole
            ? TEXTS.get("back.layer", scene.title())
            : TEXTS.get("back.unit", scene.title(), Naming.unit(out, unit));
    return scene.page(title, exhibits, lines, work.backSays(), 0);
  }

  /// Of several, what it is called in formulas and on its card.
  private String name(int input) {
    String from = scene.stage().inputs().get(input);
    return scene.stage().inputs().size() == 1
        ? TEXTS.get("in")
        : "%s: %s"
            .formatted(
                scene.symbol(input), scene.walk().blueprint().title(from).orElse(TEXTS.get("in")));
  }

  private Exhibit output(String title, float[] values, int unit, boolean whole) {
    Shape shape = scene.outputShape();
    return whole
        ? Grids.whole(title, shape, values, true)
        : Grids.around(title, shape, values, unit, Grids.scale(values));
  }

  /// All of an input, or what is around the number that the unit is made of. A click chooses where
  /// it chooses the same in the output.
  private Exhibit input(String title, int input, float[] values, int unit, boolean whole) {
    Shape shape = scene.inputShapes().get(input);
    OptionalInt source = whole ? OptionalInt.empty() : work.source(input, unit);
    if (source.isEmpty()) {
      return Grids.whole(title, shape, values, false);
    }
    Exhibit.Grid around =
        Grids.around(title, shape, values, source.getAsInt(), Grids.scale(values));
    return shape.equals(scene.outputShape()) ? around : around.picking(Exhibit.Pick.NOTHING);
  }
}
