package glassbox.data.table;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.engine.Seeds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// How the table `datasets/shorebirds.csv` was made. The birds are invented: three species that
/// differ in the lengths of bill and wing and in weight, normally distributed around figures of
/// their own with one size for all of a bird's measures, and that prefer shores of their own. Three
/// cells of a hundred are empty. After a change here: `-Dshorebirds.write=true`.
final class ShorebirdsTest {

  private static final Path FILE = Path.of("datasets", "shorebirds.csv");
  private static final int BIRDS = 360;
  private static final double EMPTY = 0.03;
  private static final List<String> SHORES = List.of("mud", "sand", "rock");

  /// @param shores how often each shore is preferred; together 1
  private record Species(
      String name, double bill, double wing, double weight, List<Double> shores) {}

  private static final List<Species> ALL =
      List.of(
          new Species("marsh piper", 38, 152, 74, List.of(0.6, 0.3, 0.1)),
          new Species("dune runner", 27, 158, 92, List.of(0.15, 0.75, 0.1)),
          new Species("reef stilt", 44, 181, 96, List.of(0.2, 0.25, 0.55)));

  @Test
  void shipsTheTableThatIsMadeHere() throws IOException {
    String table = table(Seeds.of(2026).child("shorebirds"));
    if (Boolean.getBoolean("shorebirds.write")) {
      Files.writeString(FILE, table);
    }
    assertThat(FILE).hasContent(table);
  }

  private static String table(Seeds seeds) {
    var text = new StringBuilder("bill_mm,wing_mm,weight_g,shore,month,species\n");
    for (int i = 0; i < BIRDS; i++) {
      Species species = ALL.get(seeds.below(ALL.size()));
      double size = 1 + 0.04 * seeds.gaussian();
      List<String> cells =
          List.of(
              number(species.bill() * (size + 0.06 * seeds.gaussian()), 1),
              number(species.wing() * (size + 0.02 * seeds.gaussian()), 0),
              number(species.weight() * (size + 0.07 * seeds.gaussian()), 1),
              shore(species, seeds.nextDouble()),
              String.valueOf(4 + seeds.below(6)));
      for (String cell : cells) {
        text.append(seeds.nextDouble() < EMPTY ? "" : cell).append(',');
      }
      text.append(species.name()).append('\n');
    }
    return text.toString();
  }

  private static String shore(Species species, double chance) {
    double reached = 0;
    for (int i = 0; i < SHORES.size() - 1; i++) {
      reached += species.shores().get(i);
      if (chance < reached) {
        return SHORES.get(i);
      }
    }
    return SHORES.getLast();
  }

  private static String number(double value, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f", value);
  }
}
