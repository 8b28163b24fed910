package glassbox.design;

/// How large something on the canvas is, in its own pixels at 100 %.
public record Extent(double width, double height) {}
