package glassbox.ui.canvas;

import glassbox.doctor.Finding;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.model.ConsultEvent;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import org.kordamp.ikonli.javafx.FontIcon;

/// The doctor's mark on a card of which it has something to say; a click lets it speak.
final class FindingMark extends Button {

  private static final PseudoClass FAULT = PseudoClass.getPseudoClass("fault");

  private final Texts texts;
  private String said = "";

  /// @param card on which it stands
  FindingMark(String card, Texts texts) {
    this.texts = texts;
    setId("mark-" + card);
    setUserData(new Hit.Control());
    setGraphic(new FontIcon("mdi2s-stethoscope"));
    getStyleClass().setAll("button", "glass-mark");
    setFocusTraversable(false);
    setTooltip(new Tooltip());
    setOnAction(_ -> ConsultEvent.fire(this, card));
    Explain.as(this, "card.finding", new Subject.Layer(card));
    setVisible(false);
    setManaged(false);
  }

  /// @param findings of the whole design, the worst first
  /// @return whether it shows something else than before
  boolean show(String card, List<Finding> findings) {
    Optional<Finding> worst =
        findings.stream()
            // What the design lacks is written on the card itself.
            .filter(finding -> finding.kind() != Finding.Kind.UNSOUND)
            .filter(finding -> finding.places().contains(card))
            .findFirst();
    String now = worst.map(Finding::says).orElse("");
    if (now.equals(said)) {
      return false;
    }
    said = now;
    setVisible(worst.isPresent());
    setManaged(worst.isPresent());
    worst.ifPresent(
        finding -> {
          pseudoClassStateChanged(FAULT, finding.severity() == Finding.Severity.FAULT);
          getTooltip().setText(finding.says());
          setAccessibleText(texts.get("card.finding", finding.says()));
        });
    return true;
  }

  /// What the doctor says of the card; empty: nothing.
  String said() {
    return said;
  }
}
