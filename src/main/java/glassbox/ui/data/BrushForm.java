package glassbox.ui.data;

import glassbox.data.OwnPoints;
import glassbox.design.DataChoice;
import glassbox.text.Numbers;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// What the hand on the plane holds: paint of a class or of a number, a rubber, or nothing but a
/// finger.
final class BrushForm extends VBox {

  private static final Texts TEXTS = Texts.of("data");

  private final WorkspaceModel model;
  private final ToggleGroup tools = new ToggleGroup();
  private final AnswerForm answers;
  private final Label count = new Label();
  private final Button clear =
      new Button(TEXTS.get("brush.clear"), new FontIcon("mdi2d-delete-outline"));
  private final NamedSlider size =
      new NamedSlider(TEXTS.get("brush.size"), 0.1, 2, value -> one(value));
  private final NamedSlider density =
      new NamedSlider(TEXTS.get("brush.density"), 1, 12, value -> whole(value));
  private Painting.Tool tool = Painting.Tool.PAINT;
  private double radius = 0.6;
  private int perTouch = 4;
  private Runnable changed = () -> {};

  BrushForm(WorkspaceModel model) {
    this.model = model;
    answers = new AnswerForm(model);
    getStyleClass().add("glass-rows");
    // In a large text they take two rows.
    var bar = new FlowPane(4, 4);
    for (Painting.Tool each : Painting.Tool.values()) {
      bar.getChildren().add(toolButton(each));
    }
    size.setValue(radius);
    density.setValue(perTouch);
    size.onChosen(
        value -> {
          radius = value;
          changed.run();
        });
    density.onChosen(value -> perTouch = (int) Math.round(value));
    count.getStyleClass().add("glass-label");
    count.setWrapText(true);
    clear.getStyleClass().add("glass-run-button");
    clear.setId("clear-points");
    Explain.as(clear, "brush.clear");
    clear.setOnAction(_ -> edit("undo.clear", own -> own.withPoints(List.of())));
    Explain.as(size, "brush.size");
    Explain.as(density, "brush.density");
    Explain.as(count, "brush.count");
    getChildren().setAll(bar, answers, size, density, clear, count);
  }

  private static String one(double value) {
    return Numbers.fixed(value, 1);
  }

  private static String whole(double value) {
    return String.valueOf(Math.round(value));
  }

  /// @param listener told when the brush is another
  void onChange(Runnable listener) {
    changed = listener;
  }

  Painting.Brush brush() {
    return new Painting.Brush(tool, (float) answers.answer(), radius, perTouch);
  }

  private Node toolButton(Painting.Tool each) {
    String word = each.name().toLowerCase(Locale.ROOT);
    var button = new ToggleButton(TEXTS.get("tool." + word), new FontIcon(icon(each)));
    button.getStyleClass().add("glass-chip");
    button.setId("tool-" + word);
    Explain.as(button, "brush." + word);
    button.setToggleGroup(tools);
    button.setSelected(each == tool);
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(
        _ -> {
          tool = each;
          button.setSelected(true);
          own(model).ifPresent(this::show);
          changed.run();
        });
    return button;
  }

  private static String icon(Painting.Tool each) {
    return switch (each) {
      case PAINT -> "mdi2b-brush";
      case ERASE -> "mdi2e-eraser";
      case MOVE -> "mdi2c-cursor-move";
    };
  }

  void show(DataChoice.Points own) {
    answers.show(own);
    clear.setDisable(own.points().isEmpty());
    count.setText(TEXTS.get(words(own), own.points().size(), OwnPoints.MOST));
  }

  private String words(DataChoice.Points own) {
    if (own.points().isEmpty()) {
      return own.classifies() ? "brush.none" : "brush.none.number";
    }
    return tool == Painting.Tool.MOVE ? "brush.count.move" : "brush.count";
  }

  private void edit(String key, UnaryOperator<DataChoice.Points> change) {
    own(model)
        .ifPresent(own -> model.edit(TEXTS.get(key), design -> design.withData(change.apply(own))));
  }

  static Optional<DataChoice.Points> own(WorkspaceModel model) {
    return model.design().data() instanceof DataChoice.Points points
        ? Optional.of(points)
        : Optional.empty();
  }
}
