package glassbox.ui.shell;

import glassbox.ui.explain.Explain;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// Asks over the window, inside it: the rest stays visible, nothing else opens. Nothing waits
/// either: the answer comes as a call.
final class Questions extends StackPane {

  /// @param label a verb
  /// @param primary the one that Enter takes
  record Answer(String label, boolean primary, Runnable action) {}

  Questions() {
    setVisible(false);
    getStyleClass().add("glass-shade");
    addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            event.consume();
            close();
          }
        });
  }

  boolean isOpen() {
    return isVisible();
  }

  void ask(String title, String text, List<Answer> answers) {
    var body = new Label(text);
    body.setWrapText(true);
    body.getStyleClass().addAll("glass-muted", "glass-question-text");
    show(title, body, answers);
  }

  /// @param body stands between the title and the answers
  void show(String title, Node body, List<Answer> answers) {
    var heading = new Label(title);
    heading.getStyleClass().add("glass-title");
    heading.setWrapText(true);
    var buttons = new HBox(8);
    buttons.setAlignment(Pos.CENTER_RIGHT);
    answers.forEach(answer -> buttons.getChildren().add(button(answer)));
    var card = new VBox(heading, scrolling(body), buttons);
    card.getStyleClass().add("glass-question");
    Explain.as(card, "dialog");
    card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    getChildren().setAll(card);
    setVisible(true);
    buttons.getChildren().getLast().requestFocus();
  }

  /// What does not fit into a small window, or is written large, is scrolled.
  private static ScrollPane scrolling(Node body) {
    var scroll =
        new ScrollPane(body) {
          // By itself it asks how tall its content is before that knows how wide it may be.
          @Override
          public Orientation getContentBias() {
            return Orientation.HORIZONTAL;
          }

          @Override
          protected double computePrefHeight(double width) {
            double wide = width < 0 ? body.prefWidth(-1) : width - sides();
            double kept = Math.min(wide, body.maxWidth(-1));
            return Math.ceil(body.prefHeight(kept)) + snappedTopInset() + snappedBottomInset();
          }

          @Override
          protected double computePrefWidth(double height) {
            return Math.ceil(body.prefWidth(-1)) + sides();
          }

          private double sides() {
            return snappedLeftInset() + snappedRightInset();
          }
        };
    scroll.setFitToWidth(true);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    return scroll;
  }

  private Button button(Answer answer) {
    var button = new Button(answer.label());
    button.getStyleClass().add("glass-run-button");
    if (answer.primary()) {
      button.getStyleClass().add("glass-primary");
      button.setDefaultButton(true);
    }
    button.setOnAction(
        _ -> {
          close();
          answer.action().run();
        });
    return button;
  }

  void close() {
    setVisible(false);
    getChildren().clear();
  }
}
