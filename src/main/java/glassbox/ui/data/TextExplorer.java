package glassbox.ui.data;

import glassbox.data.Dataset;
import glassbox.data.Part;
import glassbox.data.Whereabouts;
import glassbox.ui.explain.Explain;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Texts, and the numbers of the chosen one below them.
final class TextExplorer extends VBox implements Follower {

  private static final double NUMBERS = 150;

  private final RowTable rows;
  private final TextNumbers numbers = new TextNumbers();
  private Optional<TextSheet> shown = Optional.empty();

  TextExplorer(RowTable rows) {
    super(12);
    this.rows = rows;
    Explain.as(rows, "data.rows");
    Explain.as(numbers, "data.text.numbers");
    numbers.setMinHeight(NUMBERS);
    numbers.setPrefHeight(NUMBERS);
    setVgrow(rows, Priority.ALWAYS);
    rows.getSelectionModel().selectedItemProperty().subscribe(_ -> showChosen());
    getChildren().setAll(rows, numbers);
  }

  void show(Dataset data, Whereabouts places, Optional<Part> part) {
    var sheet = new TextSheet(data, places);
    shown = Optional.of(sheet);
    rows.show(sheet, places, part);
    showChosen();
  }

  @Override
  public void follow() {
    rows.follow();
  }

  @Override
  public void reveal() {
    rows.reveal();
  }

  private void showChosen() {
    shown.ifPresent(
        sheet ->
            row()
                .filter(row -> row < sheet.places().rows())
                .ifPresent(row -> numbers.show(sheet.passage(row), sheet.answers(row))));
  }

  /// The first one where none is chosen.
  private Optional<Integer> row() {
    return Optional.ofNullable(rows.getSelectionModel().getSelectedItem())
        .or(() -> rows.getItems().stream().findFirst());
  }
}
