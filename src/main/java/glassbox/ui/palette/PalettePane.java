package glassbox.ui.palette;

import atlantafx.base.controls.CustomTextField;
import glassbox.layer.Catalogue;
import glassbox.layer.Category;
import glassbox.layer.LayerSpec;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.LayerWords;
import glassbox.ui.model.LayerDrag;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;

/// All kinds of layers by group, with a search. A row is dragged onto the canvas, or added with a
/// double click or Enter.
public final class PalettePane extends VBox {

  private final Texts texts = Texts.of("palette");
  private final LayerDrag drag;
  private final Consumer<LayerSpec> add;
  private final CustomTextField search = new CustomTextField();
  private final VBox list = new VBox();
  private final List<PaletteRow> rows = new ArrayList<>();

  /// @param add adds a layer where it fits best, without the mouse
  public PalettePane(LayerDrag drag, Consumer<LayerSpec> add) {
    this.drag = drag;
    this.add = add;
    getStyleClass().addAll("glass-panel", "glass-palette");
    search.setId("palette-search");
    Explain.as(search, "palette.search");
    Explain.area(this, "palette");
    search.setPromptText(texts.get("search"));
    search.setAccessibleText(texts.get("search"));
    search.setLeft(new FontIcon(MaterialDesignM.MAGNIFY));
    search.textProperty().subscribe(_ -> fill());
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            rows.stream().findFirst().ifPresent(row -> add.accept(row.layer()));
          } else if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
          } else if (event.getCode() == KeyCode.DOWN) {
            rows.stream().findFirst().ifPresent(PaletteRow::requestFocus);
          }
        });
    list.getStyleClass().add("glass-palette-list");
    var scroll = new ScrollPane(list);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    VBox.setVgrow(scroll, Priority.ALWAYS);
    var top = new StackPane(search);
    top.getStyleClass().add("glass-palette-search");
    getChildren().setAll(top, scroll);
  }

  /// The rows that are shown.
  public List<PaletteRow> rows() {
    return List.copyOf(rows);
  }

  private void fill() {
    String wanted = search.getText().strip().toLowerCase(Locale.ROOT);
    list.getChildren().clear();
    rows.clear();
    for (Category category : Category.values()) {
      List<PaletteRow> found =
          Catalogue.kinds().stream()
              .filter(entry -> entry.spec().category() == category)
              .filter(entry -> entry.kind().toLowerCase(Locale.ROOT).contains(wanted))
              .map(entry -> new PaletteRow(entry, drag, add))
              .toList();
      if (!found.isEmpty()) {
        var heading = new Label(LayerWords.category(category));
        heading.getStyleClass().add("glass-heading");
        Explain.as(heading, "palette." + category.name().toLowerCase(Locale.ROOT));
        list.getChildren().add(heading);
        list.getChildren().addAll(found);
        rows.addAll(found);
      }
    }
    if (rows.isEmpty()) {
      var none = new Label(texts.get("none", search.getText()));
      none.setWrapText(true);
      none.getStyleClass().add("glass-muted");
      list.getChildren().add(none);
    }
  }
}
