package glassbox.ui.microscope;

import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.MicroscopeModel;
import glassbox.ui.model.MicroscopeModel.Subject;
import glassbox.ui.text.Texts;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;

/// Whose way is walked: that of an example of the next batch, or of the chosen one.
final class Subjects extends HBox {

  private static final Texts TEXTS = Texts.of("microscope");

  Subjects(MicroscopeModel model) {
    var all = new SegmentedButton();
    for (Subject subject : Subject.values()) {
      var button = new ToggleButton(TEXTS.get("subject." + subject));
      button.setMinWidth(Region.USE_PREF_SIZE);
      button.setId("subject-" + subject.name().toLowerCase(Locale.ROOT).replace('_', '-'));
      KeyFocus.only(button);
      Explain.as(button, "microscope.subject");
      button.setOnAction(
          _ -> {
            button.setSelected(true);
            model.turnTo(subject);
          });
      model.subjectProperty().subscribe(now -> button.setSelected(now == subject));
      all.getButtons().add(button);
    }
    setAlignment(Pos.CENTER);
    setMinWidth(Region.USE_PREF_SIZE);
    getStyleClass().add("glass-subjects");
    getChildren().setAll(all);
  }
}
