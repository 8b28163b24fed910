package glassbox.ui.look;

import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// Opens the microscope on the sample that all pictures are of; stands wherever one is chosen.
public final class MicroscopeButton extends Button {

  private static final Texts TEXTS = Texts.of("look");

  public MicroscopeButton(WorkspaceModel model) {
    this(model, model.microscope()::openOnSample);
  }

  /// @param action opens it
  public MicroscopeButton(WorkspaceModel model, Runnable action) {
    super("", new FontIcon("mdi2m-microscope"));
    getStyleClass().addAll("glass-tiny-button", "glass-look-closely");
    setAccessibleText(TEXTS.get("sample.microscope"));
    setTooltip(new Tooltip(TEXTS.get("sample.microscope")));
    Explain.as(this, "sample.microscope");
    KeyFocus.only(this);
    setOnAction(_ -> action.run());
    // There is no step of a network that cannot run.
    disableProperty().bind(model.checkedProperty().map(checked -> checked.blueprint().isEmpty()));
  }
}
