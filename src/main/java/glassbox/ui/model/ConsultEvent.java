package glassbox.ui.model;

import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;

/// Somebody wants to hear all that the doctor has to say; the answer stands beside the target.
/// Whoever shows it hears this at the scene.
public final class ConsultEvent extends Event {

  private static final long serialVersionUID = 1;

  public static final EventType<ConsultEvent> CONSULT = new EventType<>(Event.ANY, "CONSULT");

  private final String card;

  private ConsultEvent(String card) {
    super(CONSULT);
    this.card = card;
  }

  /// @param beside which the answer is to stand
  /// @param card of the canvas on which it is asked, a layer's id or the data's; empty: on none
  public static void fire(Node beside, String card) {
    Event.fireEvent(beside, new ConsultEvent(card));
  }

  /// What the doctor says of this card comes first.
  public String card() {
    return card;
  }
}
