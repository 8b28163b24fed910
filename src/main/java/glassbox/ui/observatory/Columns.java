package glassbox.ui.observatory;

import glassbox.train.Probe;
import glassbox.ui.look.Ruler;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.scene.layout.Region;

/// Parts beside each other, as many of them as there is room for: the most telling ones, a wide
/// window shows more.
final class Columns extends Region {

  private static final double GAP = 26;

  /// @param least width, at a text size of 1
  /// @param share of what is left after the others' least widths
  /// @param beside what stands beside a picture as wide as it is high: it gets no wider than both;
  ///   +∞ where it can use all there is
  /// @param refresh takes in the newest of the run
  /// @param probes what must be watched for that
  record Column(
      Region node,
      double least,
      double share,
      double beside,
      Runnable refresh,
      Supplier<Set<Probe>> probes) {

    /// One that shows nothing of the run.
    Column(Region node, double least, double share) {
      this(node, least, share, Double.POSITIVE_INFINITY, () -> {}, Set::of);
    }

    Column beside(double changed) {
      return new Column(node, least, share, changed, refresh, probes);
    }

    Column refreshing(Runnable changed) {
      return new Column(node, least, share, beside, changed, probes);
    }

    Column watching(Supplier<Set<Probe>> changed) {
      return new Column(node, least, share, beside, refresh, changed);
    }
  }

  private final List<Column> columns;
  private final List<Runnable> pieces;

  /// Their indices, the most telling first.
  private final List<Integer> order;

  private final ReadOnlyIntegerWrapper shown = new ReadOnlyIntegerWrapper();
  private final Ruler ruler = new Ruler();

  /// The first ones are the most telling.
  Columns(Column... columns) {
    this(IntStream.range(0, columns.length).boxed().toList(), columns);
  }

  /// @param order their indices, the most telling first
  Columns(List<Integer> order, Column... columns) {
    this.order = List.copyOf(order);
    this.columns = List.of(columns);
    pieces = IntStream.range(0, columns.length).mapToObj(this::piece).toList();
    getStyleClass().add("glass-plots");
    setMinSize(0, 0);
    shown.set(columns.length);
    for (Column column : this.columns) {
      getChildren().add(column.node());
    }
    getChildren().add(ruler);
    widthProperty().addListener((_, _, width) -> take(width.doubleValue()));
    ruler.factor().subscribe(_ -> take(getWidth()));
  }

  /// How many are seen.
  ReadOnlyIntegerProperty shownProperty() {
    return shown.getReadOnlyProperty();
  }

  private boolean shows(int column) {
    return order.indexOf(column) < shown.get();
  }

  private Runnable piece(int column) {
    return () -> {
      if (shows(column)) {
        columns.get(column).refresh().run();
      }
    };
  }

  /// What takes in the newest of the run, a piece for each column; those that are not shown do
  /// nothing.
  List<Runnable> pieces() {
    return pieces;
  }

  /// What must be watched for those that are shown.
  Set<Probe> probes() {
    return IntStream.range(0, columns.size())
        .filter(this::shows)
        .boxed()
        .flatMap(column -> columns.get(column).probes().get().stream())
        .collect(Collectors.toSet());
  }

  private void take(double width) {
    double[] least = order.stream().mapToDouble(column -> least(columns.get(column))).toArray();
    int count = fitting(least, width);
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).node().setVisible(order.indexOf(i) < count);
    }
    shown.set(count);
  }

  private double least(Column column) {
    return column.least() * ruler.factor().get();
  }

  /// How many fit; at least one.
  static int fitting(double[] least, double width) {
    double needed = 0;
    int count = 0;
    while (count < least.length) {
      needed += least[count] + (count > 0 ? GAP : 0);
      if (needed > width) {
        break;
      }
      count++;
    }
    return Math.max(1, count);
  }

  @Override
  protected void layoutChildren() {
    List<Column> seen =
        IntStream.range(0, columns.size()).filter(this::shows).mapToObj(columns::get).toList();
    double[] wide = seen.stream().mapToDouble(this::least).toArray();
    double left = getWidth() - GAP * (seen.size() - 1) - DoubleStream.of(wide).sum();
    // What one of them can't use, those after it share.
    double shares = seen.stream().mapToDouble(Column::share).sum();
    for (int i : narrowFirst(seen)) {
      Column column = seen.get(i);
      double more = shares > 0 ? left * column.share() / shares : 0;
      double room = getHeight() + column.beside() * ruler.factor().get() - wide[i];
      double taken = Math.min(more, Math.max(0, room));
      wide[i] += taken;
      left -= taken;
      shares -= column.share();
    }
    double x = 0;
    for (int i = 0; i < seen.size(); i++) {
      double width = Math.max(0, Math.round(wide[i]));
      seen.get(i).node().resizeRelocate(Math.round(x), 0, width, getHeight());
      x += wide[i] + GAP;
    }
  }

  /// The indices of columns, those that can't use all there is before the others.
  private static List<Integer> narrowFirst(List<Column> seen) {
    return IntStream.range(0, seen.size())
        .boxed()
        .sorted(Comparator.comparingDouble(i -> seen.get(i).beside()))
        .toList();
  }
}
