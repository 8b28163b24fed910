package glassbox.ui.shell;

import glassbox.ui.explain.Explain;
import glassbox.ui.model.Message;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bars under the top bar: that the file is read-only, and what went wrong last. Never in the
/// way.
final class MessageBar extends VBox {

  private static final Texts TEXTS = Texts.of("shell");
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final WorkspaceModel model;
  private final Runnable saveAs;

  /// @param saveAs the mend for a file that may not be written
  MessageBar(WorkspaceModel model, Runnable saveAs) {
    this.model = model;
    this.saveAs = saveAs;
    model.messageProperty().subscribe(this::refresh);
    model.readOnlyProperty().subscribe(this::refresh);
    refresh();
  }

  private void refresh() {
    getChildren().clear();
    Optional<Message> message = model.messageProperty().get();
    if (message.isPresent()) {
      getChildren().add(bar(message.get(), true));
    } else if (model.readOnlyProperty().get()) {
      getChildren().add(bar(new Message(Message.Kind.INFO, TEXTS.get("readOnly")), false));
    }
  }

  private HBox bar(Message message, boolean dismissible) {
    boolean error = message.kind() == Message.Kind.ERROR;
    var icon = new FontIcon(error ? "mdi2a-alert-circle-outline" : "mdi2i-information-outline");
    icon.getStyleClass().add("glass-message-icon");
    var text = new Label(message.text());
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    var bar = new HBox(icon, text);
    bar.getStyleClass().add("glass-message");
    Explain.as(bar, "message");
    bar.pseudoClassStateChanged(ERROR, error);
    if (model.readOnlyProperty().get()) {
      bar.getChildren().add(saveAs());
    }
    if (dismissible) {
      bar.getChildren().add(dismiss());
    }
    return bar;
  }

  private Button saveAs() {
    var button = new Button(TEXTS.get("message.saveAs"));
    button.getStyleClass().add("glass-run-button");
    button.setMinWidth(Region.USE_PREF_SIZE);
    button.setOnAction(_ -> saveAs.run());
    return button;
  }

  private Button dismiss() {
    var button = new Button();
    button.setGraphic(new FontIcon("mdi2c-close"));
    button.setTooltip(new Tooltip(TEXTS.get("message.dismiss")));
    button.setAccessibleText(TEXTS.get("message.dismiss"));
    button.getStyleClass().add("glass-icon-button");
    button.setOnAction(_ -> model.dismissMessage());
    return button;
  }
}
