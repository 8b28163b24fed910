package glassbox.ui.explain;

import javafx.event.Event;
import javafx.event.EventType;

/// Somebody asks what the target is; whoever shows the answers hears it at the scene.
final class AskEvent extends Event {

  private static final long serialVersionUID = 1;

  static final EventType<AskEvent> ASK = new EventType<>(Event.ANY, "ASK_WHAT_THIS_IS");

  AskEvent() {
    super(ASK);
  }
}
