package glassbox.ui.look;

import glassbox.net.WeightPlace;
import glassbox.text.Numbers;
import glassbox.train.Picture;
import glassbox.ui.text.Texts;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// One learned number: its name, value and gradient as they are now, and where it is to be set, a
/// field.
public final class WeightCard extends VBox {

  /// Takes what was typed, and says why it does not fit.
  public interface Setting {
    Optional<String> set(WeightPlace place, double value);
  }

  private final Texts texts = Texts.of("weights");
  private final Setting setting;
  private final Runnable closing;
  private final Label title = new Label();
  private final Label figures = new Label();
  private final TextField field = new TextField();
  private final Label keys = new Label(texts.get("keys"));
  private final Label error = new Label();
  private String begun = "";
  private Optional<WeightPlace> place = Optional.empty();
  private boolean editing;

  /// @param closing told when an edit is done or given up
  // The listeners are told of nothing before the card stands.
  @SuppressWarnings("this-escape")
  public WeightCard(Setting setting, Runnable closing) {
    this.setting = setting;
    this.closing = closing;
    setId("weight-card");
    getStyleClass().add("glass-weight-card");
    title.getStyleClass().add("glass-card-name");
    figures.getStyleClass().add("glass-card-figure");
    keys.getStyleClass().add("glass-label");
    error.getStyleClass().add("glass-form-error");
    error.setWrapText(true);
    error.managedProperty().bind(error.visibleProperty());
    field.setId("weight-value");
    field.getStyleClass().add("glass-mono");
    field.setPrefColumnCount(10);
    field.setOnAction(_ -> commit());
    getChildren().setAll(title, figures);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    // Space and Delete mean something else to what stands behind.
    addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    field
        .focusedProperty()
        .subscribe(
            (had, has) -> {
              if (had && !has) {
                end();
              }
            });
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      end();
    }
  }

  public Optional<WeightPlace> place() {
    return place;
  }

  public boolean isEditing() {
    return editing;
  }

  /// Shows a number.
  ///
  /// @param name for people: `Dense 2, weight: unit 3, input 1`
  public void show(WeightPlace shown, String name, Picture.Weights numbers) {
    place = Optional.of(shown);
    title.setText(name);
    follow(numbers);
  }

  /// The same number, a moment later.
  public void follow(Picture.Weights numbers) {
    place.ifPresent(
        shown ->
            figures.setText(
                texts.get(
                    "figures",
                    at(numbers.byName().get(shown.parameter()), shown.index()),
                    at(numbers.gradients().get(shown.parameter()), shown.index()))));
  }

  private static String at(float @Nullable [] numbers, int index) {
    return numbers == null || index >= numbers.length ? "–" : Numbers.figure(numbers[index]);
  }

  /// Opens the field with the number in it.
  public void edit(double value) {
    editing = true;
    error.setVisible(false);
    getChildren().setAll(title, figures, field, keys, error);
    begun = Numbers.editable(value);
    field.setText(begun);
    field.requestFocus();
    field.selectAll();
  }

  private void commit() {
    String typed = field.getText().strip();
    // The number has more digits than are shown; as it stands it stays.
    Optional<String> why =
        typed.equals(begun) ? Optional.empty() : place.flatMap(shown -> set(shown, typed));
    error.setText(why.orElse(""));
    error.setVisible(why.isPresent());
    if (why.isEmpty()) {
      end();
    }
  }

  private Optional<String> set(WeightPlace shown, String typed) {
    try {
      return setting.set(shown, Numbers.typed(typed));
    } catch (NumberFormatException noNumber) {
      return Optional.of(texts.get("number"));
    }
  }

  private void end() {
    if (editing) {
      editing = false;
      getChildren().setAll(title, figures);
      closing.run();
    }
  }
}
