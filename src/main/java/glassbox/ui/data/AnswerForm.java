package glassbox.ui.data;

import glassbox.data.Generator;
import glassbox.data.OwnPoints;
import glassbox.data.PlanePoint;
import glassbox.design.DataChoice;
import glassbox.text.Numbers;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.Form;
import glassbox.ui.text.Texts;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Shape;

/// What is to be predicted where points are painted: one of several classes, or a number.
final class AnswerForm extends VBox {

  private static final Texts TEXTS = Texts.of("data");

  private final WorkspaceModel model;
  private final ToggleButton ofClasses = chip("answer.classes", "answer-classes");
  private final ToggleButton ofNumbers = chip("answer.number", "answer-number");
  private final FlowPane classes = new FlowPane(4, 4);
  private final NamedSlider kinds =
      new NamedSlider(
          TEXTS.get("answer.count"),
          OwnPoints.FEWEST_CLASSES,
          OwnPoints.MOST_CLASSES,
          value -> String.valueOf(Math.round(value)));
  private final ValueScale scale = new ValueScale();
  private final NamedSlider value =
      new NamedSlider(TEXTS.get("brush.value"), -1, 1, at -> Numbers.fixed(at, 1));
  private int label;
  private double number = 1;

  AnswerForm(WorkspaceModel model) {
    this.model = model;
    getStyleClass().add("glass-rows");
    var group = new ToggleGroup();
    ofClasses.setToggleGroup(group);
    ofNumbers.setToggleGroup(group);
    ofClasses.setOnAction(_ -> predict(ofClasses, true));
    ofNumbers.setOnAction(_ -> predict(ofNumbers, false));
    kinds.onChosen(wanted -> setClasses((int) Math.round(wanted)));
    value.setId("brush-value");
    value.setValue(number);
    value.onChosen(this::setNumber);
    scale.onChosen(
        wanted -> {
          value.setValue(wanted);
          setNumber(wanted);
        });
    Explain.as(classes, "brush.class");
    Explain.as(kinds, "data.classes");
    Explain.as(scale, "brush.value");
    Explain.as(value, "brush.value");
    var what = new HBox(4, ofClasses, ofNumbers);
    Explain.as(what, "brush.answer");
    getChildren().setAll(what, classes, kinds, scale, value);
  }

  private static ToggleButton chip(String key, String id) {
    var chip = new ToggleButton(TEXTS.get(key));
    chip.getStyleClass().add("glass-chip");
    chip.setId(id);
    chip.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(chip, Priority.ALWAYS);
    return chip;
  }

  /// What the brush paints now: a class's index, or a number.
  double answer() {
    return BrushForm.own(model).filter(DataChoice.Points::classifies).isPresent() ? label : number;
  }

  private void setNumber(double wanted) {
    number = Math.round(10 * wanted) / 10.0;
    scale.mark(number);
  }

  void show(DataChoice.Points own) {
    boolean classified = own.classifies();
    (classified ? ofClasses : ofNumbers).setSelected(true);
    for (Node part : List.of(classes, kinds)) {
      part.setVisible(classified);
      part.setManaged(classified);
    }
    for (Node part : List.of(scale, value)) {
      part.setVisible(!classified);
      part.setManaged(!classified);
    }
    if (classified) {
      label = Math.min(label, own.classes() - 1);
      kinds.setValue(own.classes());
      showClasses(own);
    } else {
      scale.mark(number);
    }
  }

  private void showClasses(DataChoice.Points own) {
    var group = new ToggleGroup();
    classes.getChildren().clear();
    List<String> names = Generator.classNames(own.classes());
    for (int i = 0; i < names.size(); i++) {
      classes.getChildren().add(classButton(group, i, names.get(i)));
    }
  }

  private Node classButton(ToggleGroup group, int index, String name) {
    Shape dot = Form.of(index).shape(5);
    dot.getStyleClass().add("glass-class-" + (index + 1));
    var button = new ToggleButton(name, dot);
    button.getStyleClass().add("glass-chip");
    button.setId("class-" + index);
    button.setToggleGroup(group);
    button.setSelected(index == label);
    button.setOnAction(
        _ -> {
          label = index;
          button.setSelected(true);
        });
    return button;
  }

  /// The points stay where they are, in the colours nearest to those that they had.
  private void predict(ToggleButton chosen, boolean classified) {
    chosen.setSelected(true);
    BrushForm.own(model)
        .filter(own -> own.classifies() != classified)
        .ifPresent(
            own ->
                model.edit(
                    TEXTS.get(classified ? "undo.classified" : "undo.numbered"),
                    design -> design.withData(classified ? classified(own) : numbered(own))));
  }

  /// The first class becomes -1, the last 1.
  static DataChoice.Points numbered(DataChoice.Points own) {
    double last = own.classes() - 1;
    return new DataChoice.Points(
        0,
        own.points().stream()
            .map(point -> point.withAnswer(2 * point.label() / last - 1))
            .toList());
  }

  /// Two classes: below 0, and the rest.
  static DataChoice.Points classified(DataChoice.Points own) {
    return new DataChoice.Points(
        OwnPoints.FEWEST_CLASSES,
        own.points().stream().map(point -> point.withAnswer(point.answer() < 0 ? 0 : 1)).toList());
  }

  /// Points of classes that are no more go too; undo brings them back.
  private void setClasses(int wanted) {
    List<PlanePoint> left =
        BrushForm.own(model).map(DataChoice.Points::points).orElse(List.of()).stream()
            .filter(point -> point.label() < wanted)
            .toList();
    model.edit(
        TEXTS.get("undo.classes"), design -> design.withData(new DataChoice.Points(wanted, left)));
  }
}
