package glassbox.ui.doctor;

import glassbox.doctor.Finding;
import glassbox.doctor.Remedy;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/// One finding: what it is called, what is wrong, the numbers, why it is so, what would help.
final class FindingView extends VBox {

  private static final Texts TEXTS = Texts.of("doctor");

  private final Finding finding;
  private final VBox evidence = new VBox(2);

  /// @param taking carries out what is advised
  /// @param reading shows a page of Markdown
  // The children only carry what is read.
  @SuppressWarnings("this-escape")
  FindingView(Finding finding, Consumer<Remedy> taking, Consumer<String> reading) {
    this.finding = finding;
    getStyleClass().add("glass-finding");
    var icon = new FontIcon("mdi2s-stethoscope");
    icon.getStyleClass().addAll("glass-finding-icon", style(finding.severity()));
    var title = new Label(finding.title());
    title.getStyleClass().add("glass-title");
    title.setWrapText(true);
    getChildren().addAll(new HBox(8, icon, title), wrapped(finding.says()), evidence);
    if (!finding.why().isEmpty()) {
      getChildren().addAll(heading("why"), wrapped(finding.why()));
    }
    if (!finding.remedies().isEmpty()) {
      var mends = new FlowPane(8, 6);
      finding.remedies().forEach(remedy -> mends.getChildren().add(button(remedy, taking)));
      getChildren().addAll(heading("helps"), mends);
    }
    FindingPage.of(finding).ifPresent(page -> getChildren().add(more(page, reading)));
  }

  /// How a severity is coloured.
  private static String style(Finding.Severity severity) {
    return switch (severity) {
      case FAULT -> "glass-fault";
      case WARNING -> "glass-warn";
      case NOTE -> "glass-note-well";
    };
  }

  private static Label heading(String key) {
    var label = new Label(TEXTS.get(key));
    label.getStyleClass().add("glass-heading");
    return label;
  }

  private static Label wrapped(String words) {
    var label = new Label(words);
    label.setWrapText(true);
    label.setMinHeight(USE_PREF_SIZE);
    label.getStyleClass().add("glass-answer-text");
    return label;
  }

  private static Button button(Remedy remedy, Consumer<Remedy> taking) {
    var button = new Button(remedy.label());
    button.getStyleClass().add("glass-run-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setOnAction(_ -> taking.accept(remedy));
    return button;
  }

  private static Hyperlink more(String page, Consumer<String> reading) {
    var link = new Hyperlink(TEXTS.get("more"));
    link.getStyleClass().add("glass-link");
    link.setOnAction(_ -> reading.accept(page));
    return link;
  }

  /// Whether it shows the same thing, of which the numbers may have changed.
  boolean isOf(Finding other) {
    return finding.isLike(other)
        && finding.says().equals(other.says())
        && labels(finding).equals(labels(other));
  }

  private static List<String> labels(Finding finding) {
    return finding.remedies().stream().map(Remedy::label).toList();
  }

  /// The numbers of this moment.
  void show(Finding now) {
    List<Finding.Evidence> lines = now.evidence();
    evidence.setVisible(!lines.isEmpty());
    evidence.setManaged(!lines.isEmpty());
    while (evidence.getChildren().size() > lines.size()) {
      evidence.getChildren().removeLast();
    }
    for (int i = 0; i < lines.size(); i++) {
      if (i == evidence.getChildren().size()) {
        Label line = wrapped("");
        line.getStyleClass().setAll("label", "glass-evidence");
        evidence.getChildren().add(line);
      }
      if (evidence.getChildren().get(i) instanceof Label line
          && !line.getText().equals(lines.get(i).words())) {
        line.setText(lines.get(i).words());
      }
    }
  }

  /// As a screen reader says it.
  static String aloud(Finding finding) {
    return String.join(
        " ",
        finding.title() + ".",
        finding.says(),
        String.join(" ", finding.evidence().stream().map(Finding.Evidence::words).toList()),
        finding.why());
  }
}
