package glassbox.ui.data;

import glassbox.data.Part;
import glassbox.data.Reading;
import glassbox.data.Whereabouts;
import glassbox.data.table.Column;
import glassbox.data.table.Table;
import glassbox.design.DataChoice;
import glassbox.ui.explain.Explain;
import java.util.Optional;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// A time series as people see it: the curve, and below it the rows of its file; or the windows
/// that the network gets.
final class SeriesExplorer extends VBox implements Follower {

  private static final double CHART = 230;

  private final SampleRow sample;
  private final SeriesChart chart;
  private final RowTable rows;

  /// @param sample that is marked, and chosen with a click on the curve
  SeriesExplorer(SampleRow sample, RowTable rows) {
    super(12);
    this.sample = sample;
    chart = new SeriesChart(sample::show);
    this.rows = rows;
    Explain.as(chart, "data.series.chart");
    Explain.as(rows, "data.rows");
    chart.setMinHeight(CHART);
    chart.setPrefHeight(CHART);
    setVgrow(rows, Priority.ALWAYS);
    getChildren().setAll(chart, rows);
  }

  @Override
  public void follow() {
    rows.follow();
    chart.mark(sample.shown());
  }

  @Override
  public void reveal() {
    rows.reveal();
  }

  /// Whether a design's data is one, and what is known of it suits.
  static boolean suits(DataChoice choice, Optional<Table> table) {
    return choice instanceof DataChoice.FromFile file
        && file.reading() instanceof Reading.Series
        && table.flatMap(known -> target(file, known)).isPresent();
  }

  private static Optional<Column.Numbers> target(DataChoice.FromFile file, Table table) {
    return table
        .column(file.target().orElse(table.names().getLast()))
        .filter(column -> column instanceof Column.Numbers)
        .map(Column.Numbers.class::cast);
  }

  /// @param choice that this [#suits]
  void show(
      DataChoice.FromFile choice,
      Table table,
      Sheet sheet,
      Whereabouts places,
      Optional<Part> part) {
    if (choice.reading() instanceof Reading.Series reading) {
      target(choice, table)
          .ifPresent(
              target -> chart.show(new SeriesChart.Shown(table, target, places, reading, part)));
    }
    rows.show(sheet, places, part);
    chart.mark(sample.shown());
  }
}
