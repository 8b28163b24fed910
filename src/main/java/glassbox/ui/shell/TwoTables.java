package glassbox.ui.shell;

import javafx.geometry.Orientation;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;

/// Two tables side by side; the second below the first where its words would have too little room
/// beside it, as with a large text.
final class TwoTables extends Pane {

  private static final double GAP = 36;

  /// Of what it needs at the least, what the second one takes beside the first.
  private static final double BESIDE = 1.4;

  private final GridPane first;
  private final GridPane second;

  /// @param first has short words
  /// @param second has words that go on in more lines
  TwoTables(GridPane first, GridPane second) {
    this.first = first;
    this.second = second;
    getChildren().setAll(first, second);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  /// What is left beside the first one; the whole width where that is too little.
  private double room(double width) {
    double left = width - first.prefWidth(-1) - GAP;
    return left < BESIDE * second.minWidth(-1) ? width : left;
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return first.prefWidth(-1) + GAP + second.prefWidth(-1);
  }

  @Override
  protected double computePrefHeight(double width) {
    double wide = width < 0 ? prefWidth(-1) : width;
    double room = room(wide);
    double below = second.prefHeight(room);
    return room < wide
        ? Math.max(first.prefHeight(-1), below)
        : first.prefHeight(wide) + GAP + below;
  }

  @Override
  protected void layoutChildren() {
    double room = room(getWidth());
    boolean beside = room < getWidth();
    double wide = beside ? first.prefWidth(-1) : getWidth();
    double tall = first.prefHeight(wide);
    first.resizeRelocate(0, 0, wide, tall);
    second.resizeRelocate(
        beside ? wide + GAP : 0, beside ? 0 : tall + GAP, room, second.prefHeight(room));
  }
}
