package glassbox.ui.shell;

import glassbox.doctor.Finding;
import glassbox.doctor.Remedy;
import glassbox.train.RunState;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.model.ConsultEvent;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.layout.HBox;

/// What stands behind the doctor's sentence: the best remedy on a button, and a way to all the
/// rest.
final class Advice extends HBox {

  private static final Texts TEXTS = Texts.of("shell");

  private final WorkspaceModel model;
  private final Button mend = KeyFocus.only(new Button());
  private final Hyperlink why = KeyFocus.only(new Hyperlink());

  Advice(WorkspaceModel model) {
    super(10);
    this.model = model;
    setAlignment(Pos.CENTER_LEFT);
    mend.setId("doctor-mend");
    mend.getStyleClass().add("glass-status-button");
    mend.setMinWidth(USE_PREF_SIZE);
    Explain.as(mend, "status.mend");
    why.setId("doctor-why");
    why.getStyleClass().add("glass-link");
    why.setMinWidth(USE_PREF_SIZE);
    why.setOnAction(_ -> ConsultEvent.fire(why, ""));
    Explain.as(why, "status.why");
    getChildren().setAll(mend, why);
    setMinWidth(USE_PREF_SIZE);
    show(List.of());
  }

  /// @param findings the worst first; none: nothing is seen of it
  void show(List<Finding> findings) {
    setVisible(!findings.isEmpty());
    setManaged(isVisible());
    if (findings.isEmpty()) {
      return;
    }
    // The bar above the canvas offers the same for a run that stopped.
    Optional<Remedy> best =
        findings.getFirst().remedies().stream()
            .findFirst()
            .filter(_ -> model.runStateProperty().get() != RunState.FAILED);
    mend.setVisible(best.isPresent());
    mend.setManaged(best.isPresent());
    best.ifPresent(
        remedy -> {
          set(remedy.label());
          mend.setOnAction(_ -> model.mend(remedy));
        });
    int others = findings.size() - 1;
    String more =
        others == 0 ? TEXTS.get("advice.why") : TEXTS.count("advice.more", others, others);
    if (!more.equals(why.getText())) {
      why.setText(more);
    }
  }

  private void set(String label) {
    if (!label.equals(mend.getText())) {
      mend.setText(label);
    }
  }
}
