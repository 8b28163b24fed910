package glassbox.ui.shell;

import glassbox.train.Failure;
import glassbox.train.Snapshot;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.Message;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// The bars under the top bar: what went wrong last, why the run failed and what would help, that
/// the file is read-only. Never in the way.
final class MessageBar extends VBox {

  private static final Texts TEXTS = Texts.of("shell");
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");

  private final WorkspaceModel model;
  private final Runnable saveAs;
  private final Runnable leave;
  private final ObservableValue<Optional<Failure>> failure;

  /// @param saveAs the mend for a file that may not be written
  /// @param leave where the keys go when a button here has been pressed: it is gone then
  MessageBar(WorkspaceModel model, Runnable saveAs, Runnable leave) {
    this.model = model;
    this.saveAs = saveAs;
    this.leave = leave;
    model.messageProperty().subscribe(this::refresh);
    model.readOnlyProperty().subscribe(this::refresh);
    failure = model.snapshotProperty().map(shot -> shot.flatMap(Snapshot::failure));
    failure.subscribe(this::refresh);
    model.refusalProperty().subscribe(this::refresh);
    model.findingsProperty().subscribe(this::refreshOffers);
    refresh();
  }

  private void refresh() {
    getChildren().clear();
    Optional<Message> message = model.messageProperty().get();
    message.ifPresent(told -> getChildren().add(bar(withSaving(told), true)));
    model
        .refusalProperty()
        .get()
        .ifPresent(what -> getChildren().add(bar(Remedies.message(what, model), false)));
    failure
        .getValue()
        .ifPresent(what -> getChildren().add(bar(Remedies.message(what, model), false)));
    if (getChildren().isEmpty() && model.readOnlyProperty().get()) {
      getChildren()
          .add(bar(withSaving(new Message(Message.Kind.INFO, TEXTS.get("readOnly"))), false));
    }
  }

  /// What is said while the file may not be written is mended by another name.
  private Message withSaving(Message told) {
    return model.readOnlyProperty().get()
        ? told.with(new Message.Offer(TEXTS.get("message.saveAs"), saveAs))
        : told;
  }

  /// What would help a failed run is for the doctor to say.
  private void refreshOffers() {
    if (failure.getValue().isPresent()) {
      refresh();
    }
  }

  private HBox bar(Message message, boolean dismissible) {
    boolean error = message.kind() == Message.Kind.ERROR;
    var icon = new FontIcon(error ? "mdi2a-alert-circle-outline" : "mdi2i-information-outline");
    icon.getStyleClass().add("glass-message-icon");
    // Files name their fields in the typewriter marks of programmers.
    var text = new Label(message.text().replaceAll("`([^`]*)`", TEXTS.get("message.quoted")));
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(text, Priority.ALWAYS);
    text.setMaxWidth(Double.MAX_VALUE);
    var bar = new HBox(icon, text);
    bar.getStyleClass().add("glass-message");
    Explain.as(bar, "message");
    bar.pseudoClassStateChanged(ERROR, error);
    message.offers().forEach(offer -> bar.getChildren().add(button(offer)));
    if (dismissible) {
      bar.getChildren().add(dismiss());
    }
    return bar;
  }

  private Button button(Message.Offer offer) {
    var button = new Button(offer.label());
    button.getStyleClass().add("glass-run-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> press(offer.action()));
    return button;
  }

  private void press(Runnable action) {
    leave.run();
    action.run();
  }

  private Button dismiss() {
    var button = new Button();
    button.setGraphic(new FontIcon("mdi2c-close"));
    button.setTooltip(new Tooltip(TEXTS.get("message.dismiss")));
    button.setAccessibleText(TEXTS.get("message.dismiss"));
    button.getStyleClass().add("glass-icon-button");
    button.setOnAction(_ -> press(model::dismissMessage));
    return button;
  }
}
