package glassbox.ui.data;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Part;
import glassbox.data.Target;
import glassbox.data.Whereabouts;
import glassbox.data.table.Column;
import glassbox.data.table.Distribution;
import glassbox.data.text.Passage;
import glassbox.ui.plot.Glyphs;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// Texts, a row each, and what is asked for.
record TextSheet(Dataset data, Whereabouts places) implements Sheet {

  private static final Texts TEXTS = Texts.of("data");

  @Override
  public int columns() {
    return 2;
  }

  @Override
  public List<Heading> headings() {
    boolean next = data.outline().steps() > 0;
    return List.of(
        heading("text.column", "text.steps", new Distribution(List.of())),
        heading(next ? "text.next" : "class", "fed.target", answers()));
  }

  private static Heading heading(String name, String detail, Distribution distribution) {
    return new Heading(TEXTS.get(name), TEXTS.get(detail), distribution, true, Optional.empty());
  }

  private Distribution answers() {
    int[] labels = new int[places.rows()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = label(row);
    }
    return Distribution.of(new Column.Categories("", data.classNames(), labels));
  }

  private Examples examples(int row) {
    return places.part(row).orElse(Part.TRAINING).of(data);
  }

  private int label(int row) {
    return examples(row).target() instanceof Target.Classes classes
        ? classes.labels()[places.example(row)]
        : -1;
  }

  Passage passage(int row) {
    return Passage.of(data, examples(row), places.example(row));
  }

  /// What is asked for at each step; empty where an example asks but once.
  List<String> answers(int row) {
    if (examples(row).target() instanceof Target.Classes classes && classes.steps() > 0) {
      int steps = classes.steps();
      int from = places.example(row) * steps;
      return IntStream.range(from, from + steps)
          .mapToObj(at -> classes.names().get(classes.everyStep()[at]))
          .toList();
    }
    return List.of();
  }

  @Override
  public String text(int row, int column) {
    return column == 0
        ? Glyphs.seen(passage(row).line())
        : Glyphs.named(data.classNames().get(label(row)));
  }

  @Override
  public boolean isGap(int row, int column) {
    return false;
  }

  @Override
  public boolean isNumber(int column) {
    return false;
  }
}
