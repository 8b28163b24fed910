package glassbox.ui.data;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Dataset;
import glassbox.data.Split;
import glassbox.data.Whereabouts;
import glassbox.data.table.Column;
import glassbox.data.table.Table;
import glassbox.data.table.TableSource;
import glassbox.design.DataChoice;
import glassbox.engine.Seeds;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The data in words: as people see it, and as a network gets it.
final class SheetTest {

  private final Table table =
      new Table(
          "trees",
          List.of(
              new Column.Numbers("height", new double[] {6, 11.3, Double.NaN, 8.25, 7, 9}, false),
              new Column.Numbers("girth", new double[] {30, 31, 34, 39, 46, 55}, false),
              new Column.Categories(
                  "soil", List.of("clay", "sand"), new int[] {0, 1, 1, -1, 0, 1})));

  private Dataset data(String target) {
    return new TableSource(table, Optional.of(target), List.of())
        .prepare(new Split.Shares(0.2, 0), Seeds.of(1));
  }

  private List<String> texts(Sheet sheet, int column) {
    return IntStream.range(0, 6).mapToObj(row -> sheet.text(row, column)).toList();
  }

  @Test
  void numbersOfAColumnHaveAsManyDecimalsAndGapsAreMarked() {
    var choice = new DataChoice.FromFile("trees", Optional.empty(), List.of());
    SeenSheet sheet = SeenSheet.of(table, choice);
    assertThat(texts(sheet, 0)).containsExactly("6.00", "11.30", "–", "8.25", "7.00", "9.00");
    assertThat(texts(sheet, 1)).containsExactly("30", "31", "34", "39", "46", "55");
    assertThat(sheet.isGap(2, 0)).isTrue();
  }

  @Test
  void yearsAreWrittenWithoutGroups() {
    var years = new Column.Numbers("year", new double[] {1949, 1960, Double.NaN}, false);
    var sums = new Column.Numbers("sum", new double[] {1949, -12345, 7}, false);
    SeenSheet sheet =
        SeenSheet.of(
            new Table("years", List.of(years, sums)),
            new DataChoice.FromFile("years", Optional.empty(), List.of()));
    assertThat(sheet.text(0, 0)).isEqualTo("1949");
    assertThat(sheet.text(2, 0)).isEqualTo("–");
    assertThat(sheet.text(1, 1)).isEqualTo("−12,345");
    assertThat(sheet.isNumber(0)).isTrue();
  }

  @Test
  void numbersOfManyDigitsAreWrittenAsTheyCame() {
    assertThat(SeenSheet.decimals(new double[] {1.0 / 3, 2})).isEmpty();
    assertThat(SeenSheet.decimals(new double[] {1e12, 0.5})).isEmpty();
    assertThat(SeenSheet.decimals(new double[] {0.1 + 0.2, Double.NaN})).hasValue(1);
  }

  @Test
  void whatTheNetworkGetsSaysWhereItIsScaledAndWhatWasAGap() {
    Dataset data = data("girth");
    FedSheet sheet = FedSheet.of(data, new Whereabouts(data, 6), Optional.of(table));
    assertThat(data.inputNames()).containsExactly("height", "soil = clay", "soil = sand");
    assertThat(sheet.headings())
        .extracting(Sheet.Heading::detail)
        .containsExactly("Input, scaled", "Input", "Input", "Target, scaled");
    assertThat(sheet.text(2, 0)).isEqualTo("– → 0.000");
    assertThat(sheet.text(3, 1)).isEqualTo("– → 0");
    assertThat(sheet.text(0, 1)).isEqualTo("1");
    assertThat(sheet.isGap(2, 1)).isFalse();
  }
}
