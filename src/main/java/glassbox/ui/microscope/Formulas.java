package glassbox.ui.microscope;

import glassbox.microscope.Line;
import glassbox.ui.explain.Explain;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

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

  private static HBox line(Line line) {
    if (line.result().isEmpty()) {
      Label formula = label(line.written(), "glass-formula");
      HBox.setHgrow(formula, Priority.ALWAYS);
      return new HBox(formula);
    }
    Label left = label(line.left() + " = ", "glass-formula-name");
    left.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    Label work = label(line.work(), "glass-formula-work");
    Label result = label(" = " + line.result(), "glass-formula-result");
    result.setMinSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
    return line.work().equals(line.result())
        ? new HBox(left, label(line.result(), "glass-formula-result"))
        : new HBox(left, work, result);
  }

  private static Label label(String text, String style) {
    var label = new Label(text);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    return label;
  }
}
