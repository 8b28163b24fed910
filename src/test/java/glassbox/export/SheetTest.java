package glassbox.export;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SheetTest {

  private static List<List<String>> read(Sheet sheet) {
    String text = new String(sheet.bytes(), StandardCharsets.UTF_8);
    return CsvReader.builder().ofCsvRecord(text).stream().map(CsvRecord::getFields).toList();
  }

  @Test
  void curvesStandBesideEachOtherAndReadBackToTheSameNumbers() {
    double third = 1.0 / 3;
    Sheet sheet =
        Sheet.ofCurves(
            "step",
            List.of(
                new Sheet.Column("training", new double[] {0, 1, 2}, new double[] {3, third, 1e-9}),
                new Sheet.Column(
                    "validation, \"mine\"", new double[] {0, 2}, new double[] {5, 4})));
    List<List<String>> rows = read(sheet);
    assertThat(rows.getFirst()).containsExactly("step", "training", "validation, \"mine\"");
    assertThat(rows.get(1)).containsExactly("0", "3", "5");
    assertThat(rows.get(2).getLast()).isEmpty();
    assertThat(Double.parseDouble(rows.get(2).get(1))).isEqualTo(third);
    assertThat(Double.parseDouble(rows.get(3).get(1))).isEqualTo(1e-9);
  }
}
