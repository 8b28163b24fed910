package glassbox.ui.welcome;

import glassbox.design.json.Templates;
import glassbox.ui.explain.Explain;
import glassbox.ui.text.Texts;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A template: what it looks like once it has learned, its name, and what it shows.
final class TemplateCard extends Button {

  private static final Texts TEXTS = Texts.of("welcome");

  /// How wide a card usually is, how narrow and how wide it can be, in the size of its text.
  static final double USUAL = 23;

  static final double LEAST = 21;
  static final double MOST = 56;

  /// How large a picture is at least, in the size of the text.
  private static final double PICTURE = 100 / 13.0;

  /// The pictures have no more pixels than are drawn well so large.
  private static final double LARGEST = 260;

  private static final double GAP = 12;

  /// @param width of the card
  /// @param picture its side
  record Size(double width, double picture) {

    /// The picture leaves most of the width to the words.
    ///
    /// @param height that the picture may take
    static Size within(double width, double height, double text) {
      double largest = Math.min(LARGEST, Math.min(0.4 * width, height));
      return new Size(width, Math.floor(Math.max(PICTURE * text, largest)));
    }
  }

  private final TemplatePicture picture;
  private final VBox words;

  TemplateCard(Templates.Entry template, Runnable action) {
    getStyleClass().setAll("glass-template");
    setId("template-" + template.name());
    Explain.as(this, "welcome.template");
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleText(template.title() + ". " + template.says());
    var title = new Label(template.title());
    title.getStyleClass().add("glass-strong");
    words = new VBox(4, title);
    words.setAlignment(Pos.TOP_LEFT);
    if (template.fails()) {
      var fails = new Label(TEXTS.get("fails"));
      fails.getStyleClass().add("glass-template-fails");
      words.getChildren().add(fails);
    }
    var says = new Label(template.says());
    says.setWrapText(true);
    says.getStyleClass().add("glass-template-says");
    VBox.setVgrow(says, Priority.ALWAYS);
    words.getChildren().add(says);
    HBox.setHgrow(words, Priority.ALWAYS);
    picture = new TemplatePicture(template);
    setGraphic(new HBox(GAP, picture, words));
    setOnAction(_ -> action.run());
  }

  /// What its words and its picture need.
  double heightFor(Size size) {
    double room = size.width - getInsets().getLeft() - getInsets().getRight();
    double tall = Math.max(size.picture, words.prefHeight(room - size.picture - GAP));
    return Math.ceil(tall) + padding();
  }

  /// Above and below what it shows.
  double padding() {
    return getInsets().getTop() + getInsets().getBottom();
  }

  void fit(Size size, double height) {
    setMinSize(size.width, height);
    // Also what it prefers: the row is never narrower than that, and would be as wide as the words
    // in one line.
    setPrefSize(size.width, height);
    setMaxSize(size.width, height);
    picture.setSide(size.picture);
  }
}
