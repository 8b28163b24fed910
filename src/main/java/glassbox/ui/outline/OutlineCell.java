package glassbox.ui.outline;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/// A row of the outline: what it is, and behind that as much as there is room for.
final class OutlineCell extends TreeCell<OutlineRow> {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final Label title = new Label();
  private final Label detail = new Label();
  private final HBox row = new HBox(8, title, detail);
  private final Tooltip whole = new Tooltip();

  OutlineCell() {
    title.setMinWidth(USE_PREF_SIZE);
    detail.getStyleClass().add("glass-label");
    row.getStyleClass().add("glass-outline-row");
    whole.setWrapText(true);
    whole.setMaxWidth(420);
    setPrefWidth(0);
  }

  @Override
  protected void updateItem(@Nullable OutlineRow item, boolean empty) {
    super.updateItem(item, empty);
    if (item == null || empty) {
      setGraphic(null);
      setTooltip(null);
      setAccessibleText("");
      pseudoClassStateChanged(WRONG, false);
      return;
    }
    title.setText(item.title());
    detail.setText(item.detail());
    whole.setText(item.spoken());
    setTooltip(whole);
    setAccessibleText(item.spoken());
    pseudoClassStateChanged(WRONG, item.wrong());
    setGraphic(row);
  }
}
