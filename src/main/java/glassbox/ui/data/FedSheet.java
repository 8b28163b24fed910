package glassbox.ui.data;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Part;
import glassbox.data.Target;
import glassbox.data.Whereabouts;
import glassbox.data.table.Distribution;
import glassbox.text.Numbers;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The numbers that the network gets, and those that it is to give.
record FedSheet(Dataset data, Whereabouts places) implements Sheet {

  private static final Texts TEXTS = Texts.of("data");

  private int inputs() {
    return data.training().shape().elements();
  }

  @Override
  public int columns() {
    return inputs() + (data.classifies() ? data.classNames().size() : 1);
  }

  @Override
  public List<Heading> headings() {
    List<Heading> headings = new ArrayList<>();
    for (int column = 0; column < Math.min(columns(), MOST_COLUMNS); column++) {
      headings.add(
          new Heading(
              name(column),
              TEXTS.get(column < inputs() ? "fed.input" : "fed.target"),
              distribution(column),
              true,
              Optional.empty()));
    }
    return headings;
  }

  private String name(int column) {
    if (column < inputs()) {
      return data.inputNames().get(column);
    }
    return switch (data.training().target()) {
      case Target.Classes classes -> classes.names().get(column - inputs());
      case Target.Values values -> values.name();
    };
  }

  private Distribution distribution(int column) {
    double[] values = new double[places.rows()];
    int filled = 0;
    for (Part part : Part.values()) {
      Examples examples = part.of(data);
      for (int example = 0; example < examples.count(); example++) {
        values[filled++] = value(examples, example, column);
      }
    }
    return Distribution.of(Arrays.copyOf(values, filled));
  }

  /// NaN for a row that was left out.
  double value(int row, int column) {
    return places
        .part(row)
        .map(part -> value(part.of(data), places.example(row), column))
        .orElse(Double.NaN);
  }

  private double value(Examples examples, int example, int column) {
    if (column < inputs()) {
      return examples.inputs()[example * inputs() + column];
    }
    return switch (examples.target()) {
      case Target.Classes classes -> classes.labels()[example] == column - inputs() ? 1 : 0;
      case Target.Values values -> values.values()[example];
    };
  }

  @Override
  public String text(int row, int column) {
    double value = value(row, column);
    if (Double.isNaN(value)) {
      return "";
    }
    return Numbers.fixed(value, value == Math.rint(value) ? 0 : 3);
  }

  @Override
  public boolean isNumber(int column) {
    return true;
  }
}
