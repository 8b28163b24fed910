package glassbox.ui.welcome;

import glassbox.app.Recovered;
import glassbox.design.json.Templates;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// Stands in front of the panels until something is begun: templates with their pictures, files
/// that were open, and what a crash left. Closing it deletes nothing.
public final class WelcomeScreen extends BorderPane {

  private static final Texts TEXTS = Texts.of("welcome");

  private final WorkspaceModel model;
  private final Beginnings beginnings;
  private final List<TemplateCard> cards = new ArrayList<>();
  private final FlowPane templates = new FlowPane();
  private final ScrollPane page = scrolling(templates);
  private final VBox left = new VBox();

  public WelcomeScreen(WorkspaceModel model, Beginnings beginnings) {
    this.model = model;
    this.beginnings = beginnings;
    getStyleClass().add("glass-welcome");
    setId("welcome");
    Explain.area(this, "welcome");
    setVisible(false);
    visibleProperty().subscribe(model.welcomingProperty()::set);
    left.getStyleClass().add("glass-welcome-left");
    Explain.as(left, "welcome.files");
    setTop(head());
    setLeft(scrolling(left));
    fillTemplates();
    setCenter(page);
    model.recent().subscribe(this::fillLeft);
    model.rescue().recoverable().subscribe(this::fillLeft);
    fillLeft();
    // Whatever was begun, here or from a menu, is to be seen.
    model.documentsProperty().subscribe((_, _) -> setVisible(false));
    addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
  }

  /// Shows it, with the first template to be taken by Enter.
  public void open() {
    setVisible(true);
    focus();
  }

  /// Gives the first template the keyboard.
  public void focus() {
    cards.getFirst().requestFocus();
  }

  private HBox head() {
    var title = new Label(TEXTS.get("title"));
    title.getStyleClass().add("glass-welcome-title");
    title.setMinWidth(Region.USE_PREF_SIZE);
    var says = new Label(TEXTS.get("says"));
    says.getStyleClass().add("glass-muted");
    says.setWrapText(true);
    var space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    var close = new Button(TEXTS.get("close"), new FontIcon("mdi2c-close"));
    close.setId("welcome-close");
    Explain.as(close, "welcome.close");
    close.getStyleClass().add("glass-run-button");
    close.setMinWidth(Region.USE_PREF_SIZE);
    close.setOnAction(_ -> setVisible(false));
    var head = new HBox(title, says, space, close);
    head.getStyleClass().add("glass-welcome-head");
    return head;
  }

  private static ScrollPane scrolling(Region content) {
    var scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    return scroll;
  }

  private void fillTemplates() {
    templates.getStyleClass().add("glass-templates");
    // Cards take the width that there is; it is not for theirs to say how wide the page stays.
    templates.setMinWidth(0);
    for (Templates.Entry template : Templates.all()) {
      var card = new TemplateCard(template, () -> beginnings.begin(template));
      cards.add(card);
      templates.getChildren().add(card);
    }
    templates.widthProperty().subscribe((_, _) -> spread());
    page.viewportBoundsProperty().subscribe((_, _) -> spread());
    cards.getFirst().fontProperty().subscribe((_, _) -> spread());
  }

  /// Cards share the row that they stand in, and their pictures are as large as all rows together
  /// have room for; with a large text too there are two of them beside each other.
  private void spread() {
    double room =
        templates.getWidth() - templates.getInsets().getLeft() - templates.getInsets().getRight();
    if (room <= 0) {
      return;
    }
    double text = cards.getFirst().getFont().getSize();
    double half = width(room, 2);
    double least = Math.min(TemplateCard.USUAL * text, Math.max(half, TemplateCard.LEAST * text));
    int most = Math.max(1, (int) ((room + templates.getHgap()) / (least + templates.getHgap())));
    TemplateCard.Size best = size(room, most, text);
    for (int across = most - 1; across > 1; across--) {
      TemplateCard.Size size = size(room, across, text);
      if (size.picture() > best.picture() && width(room, across) <= TemplateCard.MOST * text) {
        best = size;
      }
    }
    TemplateCard.Size chosen = best;
    double height =
        cards.stream().mapToDouble(card -> card.heightFor(chosen)).max().orElse(chosen.picture());
    cards.forEach(card -> card.fit(chosen, height));
  }

  private double width(double room, int across) {
    return Math.floor((room - (across - 1) * templates.getHgap()) / across);
  }

  /// Of so many cards beside each other.
  private TemplateCard.Size size(double room, int across, double text) {
    int rows = (cards.size() + across - 1) / across;
    double high =
        page.getViewportBounds().getHeight()
            - templates.getInsets().getTop()
            - templates.getInsets().getBottom();
    double row = (high - (rows - 1) * templates.getVgap()) / rows;
    double picture = row - cards.getFirst().padding();
    return TemplateCard.Size.within(width(room, across), picture, text);
  }

  private void fillLeft() {
    left.getChildren().clear();
    if (!model.rescue().recoverable().isEmpty()) {
      left.getChildren().addAll(heading("recover"), words("recover.says"));
      model.rescue().recoverable().forEach(each -> left.getChildren().add(recovered(each)));
    }
    left.getChildren()
        .addAll(
            heading("begin"),
            new FileRow("mdi2p-plus", TEXTS.get("empty"), "", beginnings::beginEmpty),
            new FileRow("mdi2f-folder-open-outline", TEXTS.get("open"), "", beginnings::chooseFile),
            heading("recent"));
    if (model.recent().isEmpty()) {
      left.getChildren().add(words("recent.none"));
    }
    for (Path file : model.recent()) {
      left.getChildren()
          .add(
              new FileRow(
                  "mdi2f-file-outline",
                  String.valueOf(file.getFileName()),
                  String.valueOf(file.getParent()),
                  () -> beginnings.open(file)));
    }
  }

  private FileRow recovered(Recovered each) {
    var format = DateTimeFormatter.ofPattern(TEXTS.get("time"), Locale.ENGLISH);
    String time = format.format(each.time().atZone(ZoneId.systemDefault()));
    String from = each.file().map(file -> time + " · " + file.getFileName()).orElse(time);
    return new FileRow("mdi2b-backup-restore", each.name(), from, () -> beginnings.recover(each))
        .withDelete(() -> model.rescue().discard(each));
  }

  private static Label heading(String key) {
    var label = new Label(TEXTS.get(key));
    label.getStyleClass().addAll("glass-heading", "glass-welcome-heading");
    return label;
  }

  private static Label words(String key) {
    var label = new Label(TEXTS.get(key));
    label.setWrapText(true);
    label.getStyleClass().addAll("glass-label", "glass-welcome-words");
    return label;
  }

  /// Arrows go from card to card, Escape closes.
  private void keyPressed(KeyEvent event) {
    if (event.getCode() == KeyCode.ESCAPE) {
      setVisible(false);
      event.consume();
    } else if (event.getCode().isArrowKey()) {
      move(event.getCode());
      event.consume();
    }
  }

  private void move(KeyCode arrow) {
    Node focused = getScene().getFocusOwner();
    int from = focused instanceof Button button ? cards.indexOf(button) : -1;
    if (from < 0) {
      return;
    }
    int step =
        switch (arrow) {
          case LEFT -> -1;
          case RIGHT -> 1;
          case UP -> -columns();
          default -> columns();
        };
    if (from + step >= 0 && from + step < cards.size()) {
      cards.get(from + step).requestFocus();
    }
  }

  /// How many cards stand beside each other.
  private int columns() {
    double top = cards.getFirst().getLayoutY();
    return (int) cards.stream().filter(card -> card.getLayoutY() == top).count();
  }
}
