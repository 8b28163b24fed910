package glassbox.ui.microscope;

import glassbox.microscope.Line;
import glassbox.ui.explain.Explain;
import java.util.List;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/// The lines of a calculation: formulas grey, results strong.
final class Formulas extends VBox {

  Formulas() {
    getStyleClass().add("glass-formulas");
    Explain.as(this, "microscope.formulas");
  }

  void show(List<Line> lines) {
    getChildren().setAll(lines.stream().map(Formulas::line).toList());
    setVisible(!lines.isEmpty());
    setManaged(!lines.isEmpty());
  }

  /// As one text, so that it breaks where it must and is read as a whole.
  private static TextFlow line(Line line) {
    var flow = new TextFlow();
    if (line.result().isEmpty()) {
      flow.getChildren().add(text(line.written(), "glass-formula"));
    } else if (!line.isWork()) {
      flow.getChildren()
          .setAll(
              text(line.left() + " = ", "glass-formula-work"),
              text(line.result(), "glass-formula-result"));
    } else {
      flow.getChildren()
          .setAll(
              text(line.left() + " = " + line.work(), "glass-formula-work"),
              text(" = " + line.result(), "glass-formula-result"));
    }
    flow.setAccessibleRole(AccessibleRole.TEXT);
    flow.setAccessibleText(line.written());
    return flow;
  }

  private static Text text(String words, String style) {
    var text = new Text(words);
    text.getStyleClass().add(style);
    return text;
  }
}
