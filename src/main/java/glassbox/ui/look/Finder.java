package glassbox.ui.look;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionModel;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// A field with a list below: a few letters, arrows, Enter. Escape gives up.
public final class Finder<T> extends VBox {

  /// Height of a row where text is of the usual size.
  private static final double ROW = 28;

  private static final double BASE_PIXELS = 13;
  private static final int MOST_ROWS = 10;

  private final CustomTextField field = new CustomTextField();
  private final ListView<T> list = new ListView<>();
  private final Function<String, List<T>> search;
  private final Consumer<T> chosen;
  private final Runnable cancelled;

  /// What a finder is made of.
  ///
  /// @param prompt what the empty field says
  /// @param none what the empty list says
  /// @param search finds by what is typed, the best first
  /// @param row draws what was found
  public record Parts<T>(
      String prompt, String none, Function<String, List<T>> search, Function<T, Node> row) {}

  public Finder(Parts<T> parts, Consumer<T> chosen, Runnable cancelled) {
    this.search = parts.search();
    this.chosen = chosen;
    this.cancelled = cancelled;
    getStyleClass().add("glass-finder");
    field.setId("finder-field");
    field.setPromptText(parts.prompt());
    field.setAccessibleText(parts.prompt());
    field.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
    field.textProperty().subscribe(_ -> fill());
    field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    var none = new Label(parts.none());
    none.getStyleClass().add("glass-muted");
    list.setId("finder-list");
    list.setPlaceholder(none);
    list.setFocusTraversable(false);
    list.setCellFactory(_ -> new Cell(parts.row()));
    getChildren().setAll(field, list);
    // What stands below the finder has its own keys and clicks.
    addEventHandler(KeyEvent.ANY, KeyEvent::consume);
    addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    addEventHandler(ScrollEvent.ANY, ScrollEvent::consume);
  }

  /// A row; a click on it chooses.
  private final class Cell extends ListCell<T> {

    private final Function<T, Node> row;

    Cell(Function<T, Node> row) {
      this.row = row;
      setOnMouseClicked(_ -> choose(getItem()));
    }

    @Override
    protected void updateItem(@Nullable T item, boolean empty) {
      super.updateItem(item, empty);
      setGraphic(empty || item == null ? null : row.apply(item));
    }
  }

  /// Takes the keyboard, with a first letter where one was typed already.
  public void begin(String typed) {
    // A field that gets its skin while it has the focus selects all that stands in it.
    applyCss();
    field.setText(typed);
    fill();
    field.requestFocus();
    field.end();
  }

  private void fill() {
    list.getItems().setAll(search.apply(field.getText()));
    list.getSelectionModel().selectFirst();
    list.scrollTo(0);
    int rows = Math.clamp(list.getItems().size(), 1, MOST_ROWS);
    double row = ROW * field.getFont().getSize() / BASE_PIXELS;
    list.setFixedCellSize(row);
    list.setPrefHeight(rows * row + 2);
    list.setMinHeight(rows * row + 2);
  }

  private void pressed(KeyEvent event) {
    SelectionModel<T> selection = list.getSelectionModel();
    int last = list.getItems().size() - 1;
    switch (event.getCode()) {
      case DOWN -> show(Math.min(last, selection.getSelectedIndex() + 1));
      case UP -> show(Math.max(0, selection.getSelectedIndex() - 1));
      case PAGE_DOWN -> show(Math.min(last, selection.getSelectedIndex() + MOST_ROWS - 1));
      case PAGE_UP -> show(Math.max(0, selection.getSelectedIndex() - MOST_ROWS + 1));
      case ENTER -> choose(selection.getSelectedItem());
      case ESCAPE -> cancelled.run();
      case TAB -> {
        // There is nowhere else to go.
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void show(int index) {
    list.getSelectionModel().select(index);
    list.scrollTo(Math.max(0, index - MOST_ROWS / 2));
  }

  private void choose(@Nullable T item) {
    if (item != null) {
      chosen.accept(item);
    }
  }
}
