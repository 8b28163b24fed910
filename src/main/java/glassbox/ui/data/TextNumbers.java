package glassbox.ui.data;

import glassbox.data.text.Passage;
import glassbox.ui.plot.Glyphs;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;

/// One text as the network gets it: each character or word with its number below, and below that
/// what the network is to say there.
final class TextNumbers extends PlotPane {

  private static final Texts TEXTS = Texts.of("data");
  private static final double AIR = 8;

  /// @param answers for each step; empty where an example asks but once
  private record Shown(Passage passage, List<String> answers) {}

  private Optional<Shown> shown = Optional.empty();

  TextNumbers() {
    setId("text-numbers");
  }

  void show(Passage passage, List<String> answers) {
    shown = Optional.of(new Shown(passage, answers));
    setAccessibleText(passage.line());
    refresh();
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    shown.ifPresent(known -> paint(pen(g), known, width, height));
  }

  private void paint(Pen pen, Shown known, double width, double height) {
    double line = Math.ceil(inks().textSize() * 1.4);
    int lines = known.answers.isEmpty() ? 2 : 3;
    var words = new Pen.Lettering(textFont(), inks().text(), HPos.LEFT, VPos.TOP);
    pen.text(TEXTS.get(lines == 2 ? "text.numbers" : "text.numbers.next"), 0, 0, words);
    var numbers = new Pen.Lettering(numberFont(), inks().text(), HPos.CENTER, VPos.TOP);
    double x = 0;
    double y = 1.8 * line;
    for (int step = 0; step < known.passage.numbers().size(); step++) {
      String word = Glyphs.named(Passage.visible(known.passage.words().get(step)));
      String number = String.valueOf(known.passage.numbers().get(step));
      String answer = lines == 2 ? "" : "→" + Glyphs.named(known.answers.get(step));
      double wide = AIR;
      for (String each : List.of(word, number, answer)) {
        wide = Math.max(wide, AIR + Pen.width(each, numberFont()));
      }
      if (x + wide > width && x > 0) {
        x = 0;
        y += (lines + 0.6) * line;
      }
      if (y + lines * line > height) {
        return;
      }
      double middle = x + wide / 2;
      pen.text(word, middle, y, numbers.in(inks().strong()));
      pen.text(number, middle, y + line, numbers);
      pen.text(answer, middle, y + 2 * line, numbers.in(inks().series(1)));
      x += wide;
    }
  }
}
