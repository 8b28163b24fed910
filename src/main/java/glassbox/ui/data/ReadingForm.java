package glassbox.ui.data;

import glassbox.data.Reading;
import glassbox.data.table.Table;
import glassbox.design.DataChoice;
import glassbox.engine.choice.Choice;
import glassbox.engine.choice.Choices;
import glassbox.engine.choice.Range;
import glassbox.text.Numbers;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/// How a file becomes examples, made from what can be chosen of its [Reading]: windows of a series.
/// A table may be told to be one.
final class ReadingForm extends VBox {

  private static final Texts TEXTS = Texts.of("data");

  /// Where none may be too; more can be asked for in a file.
  private static final int FEW = 20;

  private final WorkspaceModel model;
  private Optional<DataChoice.FromFile> shown = Optional.empty();
  private Optional<Reading> read = Optional.empty();
  private boolean table;

  ReadingForm(WorkspaceModel model) {
    this.model = model;
    getStyleClass().add("glass-rows");
    model.tableProperty().subscribe(this::refresh);
    model.readingProperty().subscribe(this::refresh);
    model.designProperty().subscribe(this::refresh);
    refresh();
  }

  /// Anew only when something is another: what has the keyboard keeps it.
  private void refresh() {
    Optional<DataChoice.FromFile> now =
        model.design().data() instanceof DataChoice.FromFile file
            ? Optional.of(file)
            : Optional.empty();
    Optional<Table> columns = model.tableProperty().get();
    Optional<Reading> reading = now.map(this::readingOf);
    if (now.equals(shown) && reading.equals(read) && columns.isPresent() == table) {
      return;
    }
    shown = now;
    read = reading;
    table = columns.isPresent();
    getChildren().clear();
    now.ifPresent(file -> getChildren().add(name(file.path())));
    if (now.isPresent() && table) {
      getChildren().add(inTime(now.get()));
    }
    reading.ifPresent(this::fill);
    setVisible(!getChildren().isEmpty());
    setManaged(isVisible());
  }

  /// What the file says, or where it says nothing how it was read.
  private Reading readingOf(DataChoice.FromFile file) {
    return file.reading().equals(Reading.USUAL) ? model.readingProperty().get() : file.reading();
  }

  /// The path is written with either slash, by whatever system the file was chosen on.
  private static Label name(String path) {
    var name =
        new Label(path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1));
    name.getStyleClass().addAll("glass-label", "glass-mono");
    name.setTooltip(new Tooltip(path));
    return name;
  }

  private CheckBox inTime(DataChoice.FromFile file) {
    boolean series = file.reading() instanceof Reading.Series;
    var box = new CheckBox(TEXTS.get("reading.series"));
    box.setId("reading-series");
    box.setWrapText(true);
    box.setSelected(series);
    Explain.as(box, "data.series");
    box.setOnAction(
        _ ->
            set(
                TEXTS.get(series ? "undo.series.off" : "undo.series"),
                series ? Reading.USUAL : Reading.Series.DEFAULT));
    return box;
  }

  private void fill(Reading reading) {
    for (Choice choice : Choices.of((Record) reading)) {
      Node row =
          switch (choice.type()) {
            case INTEGER -> number(reading, choice);
            case OPTION -> options(reading, choice);
            case FLAG -> flag(reading, choice);
            default ->
                throw new IllegalStateException("No field is known for " + choice.name() + ".");
          };
      row.setId("reading-" + choice.name());
      getChildren().add(Explain.as(row, "data.reading." + choice.name()));
    }
  }

  private NamedSlider number(Reading reading, Choice choice) {
    Range range = choice.range().orElseThrow();
    int now = (int) choice.value().orElseThrow();
    if (range.min() <= 0) {
      var slider = new NamedSlider(name(choice), 0, FEW, value -> Numbers.whole(Math.round(value)));
      slider.setValue(now);
      slider.onChosen(value -> change(reading, choice, (int) Math.round(value)));
      return slider;
    }
    var slider = NamedSlider.ofCount(name(choice), (int) range.min(), (int) range.max());
    slider.setValue(Math.log10(now));
    slider.onChosen(value -> change(reading, choice, NamedSlider.countOf(value)));
    return slider;
  }

  private HBox options(Reading reading, Choice choice) {
    var name = new Label(name(choice));
    name.getStyleClass().add("glass-row-name");
    var box = new ComboBox<Object>();
    box.setAccessibleText(name(choice));
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(Object option) {
            return TEXTS.get("reading.option." + option);
          }

          @Override
          public Object fromString(String text) {
            return choice.value().orElseThrow();
          }
        });
    box.getItems().setAll(choice.options());
    choice.value().ifPresent(box::setValue);
    box.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(box, Priority.ALWAYS);
    box.setOnAction(_ -> change(reading, choice, box.getValue()));
    var row = new HBox(8, name, box);
    row.getStyleClass().add("glass-row");
    return row;
  }

  private CheckBox flag(Reading reading, Choice choice) {
    var box = new CheckBox(name(choice));
    box.setSelected(choice.value().equals(Optional.of(true)));
    box.setOnAction(_ -> change(reading, choice, box.isSelected()));
    return box;
  }

  private static String name(Choice choice) {
    return TEXTS.get("reading." + choice.name());
  }

  private void change(Reading reading, Choice choice, Object value) {
    if (!choice.value().equals(Optional.of(value))) {
      set(
          TEXTS.get("undo.reading", name(choice)),
          (Reading) Choices.with((Record) reading, choice.name(), value));
    }
  }

  private void set(String label, Reading reading) {
    model.edit(
        label,
        design ->
            design.data() instanceof DataChoice.FromFile file
                ? design.withData(cleared(file, reading))
                : design);
  }

  /// Columns to predict from mean something else where rows follow each other.
  private static DataChoice.FromFile cleared(DataChoice.FromFile file, Reading reading) {
    boolean same = reading.word().equals(file.reading().word());
    return (same ? file : file.withColumns(file.target(), List.of())).withReading(reading);
  }
}
