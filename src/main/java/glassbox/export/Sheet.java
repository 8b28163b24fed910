package glassbox.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// A table to be written as CSV (RFC 4180).
///
/// @param rows each as long as `header`; numbers as text that reads back to the same number
public record Sheet(List<String> header, List<List<String>> rows) {

  public Sheet {
    header = List.copyOf(header);
    rows = List.copyOf(rows);
  }

  /// One curve of a sheet.
  ///
  /// @param x ascending
  public record Column(String name, double[] x, double[] y) {}

  /// Curves beside each other: a row for each `x` that any of them has; empty where one has no
  /// value.
  public static Sheet ofCurves(String xName, List<Column> columns) {
    var byX = new TreeMap<Double, String[]>();
    List<String> header = new ArrayList<>(List.of(xName));
    for (int column = 0; column < columns.size(); column++) {
      Column curve = columns.get(column);
      header.add(curve.name());
      for (int i = 0; i < curve.x().length; i++) {
        byX.computeIfAbsent(curve.x()[i], _ -> new String[columns.size()])[column] =
            number(curve.y()[i]);
      }
    }
    List<List<String>> rows = new ArrayList<>();
    byX.forEach(
        (x, cells) -> {
          List<String> row = new ArrayList<>(List.of(number(x)));
          for (String cell : cells) {
            row.add(cell == null ? "" : cell);
          }
          rows.add(row);
        });
    return new Sheet(header, rows);
  }

  /// The shortest text that reads back to the same number.
  public static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < 1e15
        ? String.valueOf((long) value)
        : String.valueOf(value);
  }

  public byte[] bytes() {
    var text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().build(text)) {
      csv.writeRecord(header);
      rows.forEach(csv::writeRecord);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
