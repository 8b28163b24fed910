package glassbox.microscope;

import static glassbox.microscope.Expression.number;

import glassbox.engine.Shape;
import glassbox.layer.Embedding;
import glassbox.layer.Place;
import glassbox.microscope.Exhibit.Grid;
import glassbox.microscope.Exhibit.Scale;
import glassbox.text.Texts;
import glassbox.train.Walk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A table whose rows are the words: forward a row is looked up for each step, backward the row
/// gets the gradients of all steps that have its word.
record EmbeddingPages(Scene scene, Embedding.Spec spec) implements LayerPages {

  private static final Texts TEXTS = Texts.of("microscope", "pages");

  private Walk.Numbers table() {
    return scene.seen().numbers("weight");
  }

  private int step(int unit) {
    return unit / spec.dimensions();
  }

  /// The number of the word at a step, from 0: the nearest that there is.
  private int word(int step) {
    return Math.clamp(Math.round(scene.x()[step]), 0, spec.vocabulary() - 1);
  }

  /// Where the table has what an output shows.
  private int entry(int unit) {
    return word(step(unit)) * spec.dimensions() + unit % spec.dimensions();
  }

  private String entryName(int unit) {
    return TEXTS.get("embedding.entry", word(step(unit)), unit % spec.dimensions() + 1);
  }

  @Override
  public Page forward(Depth depth, int unit, int product) {
    Shape in = scene.inputShape();
    Shape out = scene.outputShape();
    String says = TEXTS.get("embedding.says");
    List<Line> lines = new ArrayList<>();
    lines.add(Line.formula("a[t]", "W[x[t]]"));
    if (depth == Depth.LAYER) {
      lines.addAll(scene.arithmetic());
      return scene.page(
          TEXTS.get("element.layer", scene.title(), in, out),
          List.of(
              Grids.whole(TEXTS.get("in"), in, scene.x(), false),
              new Exhibit.Sign("→"),
              whole("W", table().value()),
              new Exhibit.Sign("→"),
              Grids.whole(TEXTS.get("out"), out, scene.y(), true)),
          lines,
          says,
          0);
    }
    int step = step(unit);
    lines.add(Line.formula("x[%d]".formatted(step + 1), String.valueOf(word(step))));
    lines.add(Line.copied("a = " + entryName(unit), scene.y()[unit]));
    return scene.page(
        TEXTS.get("element.unit", scene.title(), Naming.unit(out, unit)),
        List.of(
            Grids.vector(TEXTS.get("in"), scene.x(), Grids.scale(scene.x()))
                .marked(Grids.cell(scene.x().length, step)),
            new Exhibit.Sign("→"),
            row("W", unit, table().value()),
            new Exhibit.Sign("→"),
            Grids.around(TEXTS.get("out"), out, scene.y(), unit, Grids.scale(scene.y()))),
        lines,
        says,
        0);
  }

  private Exhibit whole(String title, float[] values) {
    return Grids.grid(title, spec.vocabulary(), spec.dimensions(), values, Scale.SIGNED);
  }

  /// The row of the word at the unit's step.
  private Grid row(String name, int unit, float[] values) {
    int n = spec.dimensions();
    int word = word(step(unit));
    return Grids.vector(
            TEXTS.get("embedding.row", name, word),
            Arrays.copyOfRange(values, word * n, (word + 1) * n),
            Scale.SIGNED)
        .marked(Grids.cell(n, unit % n));
  }

  @Override
  public Page backward(Depth depth, int unit, int product) {
    Shape out = scene.outputShape();
    float[] incoming = scene.incoming();
    List<Line> lines = new ArrayList<>();
    lines.add(Line.formula("∂L/∂W[w]", TEXTS.get("embedding.back.formula")));
    if (depth == Depth.LAYER) {
      int rows = scene.walk().rows();
      return scene.page(
          TEXTS.get("back.layer", scene.title()),
          List.of(
              Grids.whole(scene.incomingName(), out, incoming, true),
              new Exhibit.Sign("→"),
              whole(TEXTS.count("back.batch", rows, rows), table().raw())),
          lines,
          TEXTS.get("embedding.back.says"),
          0);
    }
    List<Expression> terms = new ArrayList<>();
    double own = 0;
    for (int other = 0; other < out.elements(); other++) {
      if (entry(other) == entry(unit)) {
        terms.add(number(incoming[other]));
        own += incoming[other];
      }
    }
    lines.addAll(
        scene.ofBatch("∂L/∂" + entryName(unit), Terms.few(terms), own, table().raw()[entry(unit)]));
    return scene.page(
        TEXTS.get("back.unit", scene.title(), Naming.unit(out, unit)),
        List.of(
            Grids.around(scene.incomingName(), out, incoming, unit, Scale.SIGNED),
            new Exhibit.Sign("→"),
            row("∂L/∂W", unit, table().raw())),
        lines,
        TEXTS.get("embedding.back.unit.says", terms.size(), Place.width(out)),
        0);
  }
}
