package glassbox.ui.look;

import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Raster;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.geometry.Orientation;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;

/// A matrix of learned numbers as coloured cells: a row for each unit. The pointer reads a cell, a
/// click chooses it.
public final class WeightMap extends PlotPane {

  /// Cells are as wide as there is room, but not out of proportion, and no higher than wide.
  private static final double WIDEST_CELL = 64;

  private static final double HIGHEST_CELL = 22;
  private static final double HIGHEST = 220;

  private Consumer<OptionalInt> pointing = _ -> {};
  private IntConsumer choosing = _ -> {};
  private int rows = 1;
  private int columns = 1;
  private float[] values = {};
  private Raster raster = new Raster(1, 1);
  private int pointed = -1;

  // The listeners are told of nothing before the map stands.
  @SuppressWarnings("this-escape")
  public WeightMap() {
    getStyleClass().add("glass-weight-map");
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> point(at(event)));
    addEventHandler(MouseEvent.MOUSE_EXITED, _ -> point(-1));
    addEventHandler(
        MouseEvent.MOUSE_CLICKED,
        event -> {
          if (at(event) >= 0) {
            choosing.accept(at(event));
          }
        });
  }

  /// @param told the index of the cell under the pointer; empty when it has left
  public void onPoint(Consumer<OptionalInt> told) {
    pointing = told;
  }

  /// @param told the index of a cell that was clicked
  public void onChoose(IntConsumer told) {
    choosing = told;
  }

  /// How many rows and columns the numbers have.
  public void setShape(int changedRows, int changedColumns) {
    if (rows != changedRows || columns != changedColumns) {
      rows = changedRows;
      columns = changedColumns;
      values = new float[0];
      pointed = -1;
      refresh();
      requestLayout();
    }
  }

  /// @param changed row by row; none while nothing is known
  public void show(float[] changed) {
    values = changed.length == rows * columns ? changed : new float[0];
    refresh();
  }

  /// The largest magnitude: the ends of the scale.
  public double largest() {
    return Signs.largest(values);
  }

  private void point(int index) {
    if (index != pointed) {
      pointed = index;
      pointing.accept(index < 0 ? OptionalInt.empty() : OptionalInt.of(index));
      refresh();
    }
  }

  private double cell(double width) {
    return Math.min(WIDEST_CELL, width / columns);
  }

  private int at(MouseEvent event) {
    int column = (int) Math.floor(event.getX() / cell(getWidth()));
    int row = (int) Math.floor(event.getY() / (heightFor(getWidth()) / rows));
    boolean inside = column >= 0 && column < columns && row >= 0 && row < rows;
    return inside && values.length > 0 ? row * columns + column : -1;
  }

  private double heightFor(double width) {
    return Math.min(HIGHEST, Math.max(8, rows * Math.min(HIGHEST_CELL, Math.max(2, cell(width)))));
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return Math.ceil(heightFor(width > 0 ? width : 240));
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    double across = cell(width);
    double down = heightFor(width) / rows;
    g.setImageSmoothing(false);
    if (values.length == 0) {
      g.setFill(inks().grid());
      g.fillRoundRect(0, 0, across * columns, down * rows, 4, 4);
      return;
    }
    paint();
    g.drawImage(raster.image(), 0, 0, columns, rows, 0, 0, across * columns, down * rows);
    if (across >= 6 && down >= 6) {
      drawGaps(g, across, down);
    }
    if (pointed >= 0 && pointed < values.length) {
      g.setStroke(inks().strong());
      g.setLineWidth(1.5);
      double x = pointed % columns * across;
      double y = pointed / columns * down;
      g.strokeRect(x + 0.75, y + 0.75, Math.max(2, across - 1.5), Math.max(2, down - 1.5));
    }
  }

  private void paint() {
    if (!raster.fits(columns, rows)) {
      raster = new Raster(columns, rows);
    }
    ColourMap colours = Signs.areas(inks());
    double largest = largest();
    for (int i = 0; i < values.length; i++) {
      raster.set(i % columns, i / columns, colours.at(Signs.share(values[i], largest)));
    }
  }

  private void drawGaps(GraphicsContext g, double across, double down) {
    g.setStroke(inks().grid());
    g.setLineWidth(1);
    for (int column = 0; column <= columns; column++) {
      double x = Math.min(Math.round(column * across) + 0.5, columns * across - 0.5);
      g.strokeLine(x, 0, x, rows * down);
    }
    for (int row = 0; row <= rows; row++) {
      double y = Math.min(Math.round(row * down) + 0.5, rows * down - 0.5);
      g.strokeLine(0, y, columns * across, y);
    }
  }
}
