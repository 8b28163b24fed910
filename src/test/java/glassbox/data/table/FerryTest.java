package glassbox.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;

/// How the table `datasets/ferry.csv` was made: passengers of an invented ferry, month by month. A
/// few more each year, many more in summer, and good and bad times that last for some months. After
/// a change here: `-Dferry.write=true`.
final class FerryTest {

  private static final Path FILE = Path.of("datasets", "ferry.csv");
  private static final int MONTHS = 240;

  @Test
  void shipsTheTableThatIsMadeHere() throws IOException {
    String table = table(Seeds.of(2026).child("ferry"));
    if (Boolean.getBoolean("ferry.write")) {
      Files.writeString(FILE, table);
    }
    assertThat(FILE).hasContent(table);
  }

  private static String table(Seeds seeds) {
    var text = new StringBuilder("month,passengers\n");
    YearMonth first = YearMonth.of(2000, 1);
    double times = 0;
    for (int i = 0; i < MONTHS; i++) {
      times = 0.7 * times + 0.05 * seeds.gaussian();
      double season = 0.55 * summer(i % 12) - 0.1 * summer((i + 6) % 12);
      double passengers = 2_000 * StrictMath.exp(0.001 * i + season + times);
      text.append(first.plusMonths(i)).append(',').append(Math.round(passengers)).append('\n');
    }
    return text.toString();
  }

  /// 1 in July, falling off to 0 within four months.
  private static double summer(int month) {
    double away = Math.abs(month - 6) / 4.0;
    return away < 1 ? 0.5 + 0.5 * StrictMath.cos(Math.PI * away) : 0;
  }
}
