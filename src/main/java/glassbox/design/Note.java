package glassbox.design;

/// A text that stands on the canvas.
public record Note(String id, String text, Point at) {}
