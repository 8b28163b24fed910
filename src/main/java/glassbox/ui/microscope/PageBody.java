package glassbox.ui.microscope;

import glassbox.microscope.Exhibit.Pick;
import glassbox.microscope.Page;
import glassbox.ui.look.Ruler;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// A page: its sentence, what there is to see, the calculation beside it or, where that is wide,
/// below it, and what it means. Fits into the window where it can; else it scrolls.
final class PageBody extends ScrollPane {

  /// What there is to see takes no more than this, and the calculation has the rest.
  private static final double BESIDE = 0.52;

  private static final double LEAST = 120;

  /// Where the page has to scroll, it may as well be seen.
  private static final double SCROLLED = 190;

  /// How much smaller pictures may be where the page needs no scrolling for it.
  private static final double AT_ONCE = 0.7;

  private static final double MOST = 460;
  private static final double GAP = 8;

  private final Label title = new Label();
  private final ExhibitRow exhibits;
  private final Formulas formulas = new Formulas();
  private final Label says = new Label();
  private final HBox row = new HBox(26);
  private final VBox body = new VBox(GAP);
  private final Ruler ruler = new Ruler();
  private Optional<Page> page = Optional.empty();

  /// @param picking told what was chosen
  /// @param reading told what is under the pointer
  // Only carries values.
  @SuppressWarnings("this-escape")
  PageBody(Consumer<Pick> picking, Consumer<String> reading) {
    exhibits = new ExhibitRow(picking, reading);
    title.getStyleClass().add("glass-stop-title");
    title.setWrapText(true);
    title.setMinHeight(Region.USE_PREF_SIZE);
    says.getStyleClass().add("glass-stop-says");
    says.setWrapText(true);
    says.setMinHeight(Region.USE_PREF_SIZE);
    HBox.setHgrow(formulas, Priority.ALWAYS);
    row.setFillHeight(false);
    body.getStyleClass().add("glass-stop-page");
    body.getChildren().setAll(title, exhibits, formulas, says, ruler);
    setContent(body);
    getStyleClass().add("glass-stop-scroll");
    body.prefWidthProperty().bind(widthProperty());
    setHbarPolicy(ScrollBarPolicy.NEVER);
    setFocusTraversable(false);
    setMinHeight(0);
  }

  Ruler ruler() {
    return ruler;
  }

  /// Until there is a page.
  void await(String text) {
    show(new Page(text, List.of(), List.of(), "", 0, 0, List.of()));
  }

  void show(Page shown) {
    page = Optional.of(shown);
    title.setText(shown.title());
    formulas.show(shown.lines());
    says.setText(shown.says());
    setVvalue(0);
    fit();
  }

  /// Lays the page out for the room that there is.
  void fit() {
    double textSize = ruler.factor().get();
    double width = getWidth() - body.snappedLeftInset() - body.snappedRightInset();
    if (page.isEmpty() || width <= 0 || getHeight() <= 0) {
      return;
    }
    // What was just set has its font.
    body.applyCss();
    double others =
        body.snappedTopInset()
            + body.snappedBottomInset()
            + title.prefHeight(width)
            + says.prefHeight(width)
            + 2 * GAP
            + 4;
    double most = MOST * textSize;
    double alone = Math.clamp(getHeight() - others, LEAST * textSize, most);
    double below = formulas.prefHeight(width) + GAP;
    double left = getHeight() - others - below;
    boolean scrolls = left < LEAST * textSize;
    double under = scrolls ? SCROLLED * textSize : Math.min(left, most);
    double beside = BESIDE * width;
    double across = ExhibitRow.fit(page.get(), beside, alone, textSize).room();
    double down = ExhibitRow.fit(page.get(), width, under, textSize).room();
    // Whichever makes the pictures larger; a page that is seen at once may have them smaller.
    if (across >= (scrolls ? AT_ONCE : 1) * down) {
      row.getChildren().setAll(exhibits, formulas);
      body.getChildren().setAll(title, row, says, ruler);
      exhibits.show(page.get(), beside, alone, textSize);
    } else {
      row.getChildren().clear();
      body.getChildren().setAll(List.of(title, exhibits, formulas, says, ruler));
      exhibits.show(page.get(), width, under, textSize);
    }
  }
}
