package glassbox.ui.model;

/// A sentence for the bar above the canvas.
public record Message(Kind kind, String text) {

  public enum Kind {
    INFO,
    ERROR
  }
}
