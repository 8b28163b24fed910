package glassbox.ui.look;

import glassbox.engine.Shape;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.train.Sample;
import java.util.List;
import java.util.Optional;

/// What a card shows of its layer, and how large.
public sealed interface Look {

  /// Wide enough for four tiles of 32 pixels: all cards are.
  double WIDTH = 140;

  double height();

  /// What must be watched to draw it.
  Probe probe();

  /// Whether what was seen can be drawn so: until a changed network runs, the last pictures are of
  /// the layers as they were.
  default boolean suits(Picture picture) {
    return true;
  }

  /// Whether only another sample went through the layer: until that is seen, the last one may stand
  /// there.
  default boolean isOfAnotherSample(Look other) {
    return false;
  }

  /// Each unit's output over the plane of the two inputs.
  ///
  /// @param units how many are drawn
  record Maps(String node, int units) implements Look {
    static final int RESOLUTION = 20;

    @Override
    public double height() {
      return new Tiles(units, 1).height();
    }

    @Override
    public Probe probe() {
      return new Probe.UnitMaps(node, RESOLUTION, EXTENT);
    }
  }

  /// Feature maps of the example that is shown.
  record Images(String node, Sample sample, int channels, int rows, int columns) implements Look {
    @Override
    public double height() {
      return new Tiles(channels, (double) rows / columns).height();
    }

    @Override
    public boolean suits(Picture picture) {
      return picture instanceof Picture.Values(Shape shape, _)
          && shape.rank() == 3
          && shape.size(0) >= channels
          && shape.size(1) == rows
          && shape.size(2) == columns;
    }

    @Override
    public boolean isOfAnotherSample(Look other) {
      return other instanceof Images(String at, Sample _, int maps, int high, int wide)
          && equals(new Images(at, sample, maps, high, wide));
    }

    @Override
    public Probe probe() {
      return new Probe.UnitValues(node, sample);
    }
  }

  /// A share for each class.
  record Bars(String node, Sample sample, List<String> names) implements Look {
    public Bars {
      names = List.copyOf(names);
    }

    @Override
    public double height() {
      return Math.max(26, 14 * names.size());
    }

    /// From one bar to the next.
    double line() {
      return height() / names.size();
    }

    @Override
    public boolean isOfAnotherSample(Look other) {
      return other instanceof Bars(String at, Sample _, List<String> same)
          && equals(new Bars(at, sample, same));
    }

    @Override
    public Probe probe() {
      return new Probe.UnitValues(node, sample);
    }
  }

  /// Every unit's value for the example that is shown, as a cell.
  record Cells(String node, Sample sample, int count) implements Look {

    /// Cells beside each other: so many that a cell is still seen, so few that rows are few.
    public int columns() {
      return count <= 8 ? Math.max(count, 4) : count <= 32 ? 8 : count <= 256 ? 16 : 56;
    }

    public int rows() {
      return (count + columns() - 1) / columns();
    }

    @Override
    public double height() {
      double cell = Math.min(WIDTH / columns(), 20);
      return Math.clamp(rows() * cell, 20, 70);
    }

    @Override
    public boolean isOfAnotherSample(Look other) {
      return other instanceof Cells(String at, Sample _, int same)
          && equals(new Cells(at, sample, same));
    }

    @Override
    public Probe probe() {
      return new Probe.UnitValues(node, sample);
    }
  }

  /// Every unit's values for the example that is shown, over its steps: time goes to the right.
  ///
  /// @param units how many are drawn
  /// @param features how many there are
  record Courses(String node, Sample sample, int steps, int units, int features) implements Look {
    @Override
    public double height() {
      return Math.clamp(6.0 * units, 20, 96);
    }

    @Override
    public boolean suits(Picture picture) {
      return picture instanceof Picture.Values(Shape shape, _)
          && shape.equals(Shape.of(steps, features));
    }

    @Override
    public boolean isOfAnotherSample(Look other) {
      return other instanceof Courses(String at, Sample _, int time, int drawn, int all)
          && equals(new Courses(at, sample, time, drawn, all));
    }

    @Override
    public Probe probe() {
      return new Probe.UnitValues(node, sample);
    }
  }

  /// The plane reaches from -6 to 6, as the generators do.
  double EXTENT = 6;

  /// The most tiles or bars on a card.
  int MOST_TILES = 64;

  /// @param classes the classes' names where this is the output of a classifier, else empty
  /// @param onPlane whether the data has two inputs that are a place
  static Look of(
      String node, Optional<Shape> output, Sample sample, List<String> classes, boolean onPlane) {
    if (output.isEmpty()) {
      return new Cells(node, sample, 4);
    }
    Shape shape = output.get();
    if (onPlane && shape.rank() == 1) {
      return new Maps(node, Math.min(shape.last(), MOST_TILES));
    }
    if (classes.size() > 1 && classes.size() <= 12 && shape.elements() == classes.size()) {
      return new Bars(node, sample, classes);
    }
    if (shape.rank() == 3 && shape.size(1) > 1) {
      return new Images(
          node, sample, Math.min(shape.size(0), MOST_TILES), shape.size(1), shape.size(2));
    }
    if (shape.rank() == 2 && shape.size(0) > 1) {
      int features = shape.last();
      return new Courses(node, sample, shape.size(0), Math.min(features, MOST_TILES), features);
    }
    return new Cells(node, sample, shape.elements());
  }
}
