package glassbox.data.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.data.Split;
import glassbox.data.Target;
import glassbox.engine.Seeds;
import glassbox.engine.Shape;
import glassbox.testing.SharedData;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TableSourceTest {

  @TempDir Path folder;

  private Table table(String text) {
    return CsvFile.read(file(text.getBytes(StandardCharsets.UTF_8)), Progress.NONE);
  }

  private Path file(byte[] bytes) {
    try {
      return Files.write(folder.resolve("pets.csv"), bytes);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
  }

  private static Dataset prepare(Table table, String target) {
    return new TableSource(table, Optional.of(target), List.of())
        .prepare(new Split.Shares(0, 0), Seeds.of(1));
  }

  private static void refuses(ThrowingCallable reading, String message) {
    assertThatThrownBy(reading).isInstanceOf(DataException.class).hasMessage(message);
  }

  @Test
  void takesYearsAboveNumbersForAHeader() {
    Table table = table("name,2019,2020\nLyon,5,6\nOslo,7,8\n");
    assertThat(table.names()).containsExactly("name", "2019", "2020");
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table("2018,2019\n3.5,4\n").names()).containsExactly("2018", "2019");
  }

  @Test
  void aCellThatBreaksItsLineHasAMarkThere() {
    Table table = table("\"free\nnote\",size\n\"one\r\ntwo\n\",5\nthree,6\n");
    assertThat(table.names()).containsExactly("free↵note", "size");
    assertThat(table.column("free↵note").orElseThrow().text(0)).isEqualTo("one↵two");
    assertThat(table.rows()).isEqualTo(2);
  }

  @Test
  void takesYearsAmongYearsForData() {
    assertThat(table("Lyon,1999,2020\nOslo,1998,2021\n").rows()).isEqualTo(2);
    assertThat(table("5,2020\n6,17\n").rows()).isEqualTo(2);
  }

  @Test
  void readsADateAsANumberUnlessItIsLeftOut() {
    Table table =
        table(
            "born,size,kind\n"
                + "1970-01-02,1,cat\n"
                + "1970-01-04,2,dog\n"
                + "1970-01-02,3,cat\n"
                + "1970-01-04,5,dog\n");
    Dataset all = prepare(table, "kind");
    assertThat(all.inputNames()).containsExactly("born", "size");
    // Days 1 and 3: mean 2, deviation 1.
    assertThat(all.training().inputs()[0]).isEqualTo(-1f);
    assertThat(all.training().inputs()[2]).isEqualTo(1f);
    Dataset without =
        new TableSource(table, Optional.of("kind"), List.of("size"))
            .prepare(new Split.Shares(0, 0), Seeds.of(1));
    assertThat(without.inputNames()).containsExactly("size");
  }

  @Test
  void knowsTheRowsOfItsExamples() {
    Table table = table("x,kind\n1,a\n2,\n3,b\n4,a\n5,b\n");
    assertThat(prepare(table, "kind").rows().training()).containsExactly(0, 2, 3, 4);
  }

  @Test
  void recognizesNumbersCategoriesDatesAndGaps() {
    Table table = table("weight;kind;born\n1.5;cat;2020-01-02\n;dog;2021-05-06\n-2e1;NA;\n");
    assertThat(table.names()).containsExactly("weight", "kind", "born");
    assertThat(table.columns())
        .extracting(Column::kind)
        .containsExactly("Number", "Category", "Date");
    assertThat(table.columns()).extracting(Column::gaps).containsExactly(1, 1, 1);
    assertThat(table.columns().get(2).text(0)).isEqualTo("2020-01-02");
    assertThat(table.columns().get(0).text(2)).isEqualTo("-20");
  }

  @Test
  void readsQuotesAByteOrderMarkAndARepeatedName() {
    Table table = table("\uFEFFa,a\n\"x, \"\"y\"\"\",2\n");
    assertThat(table.names()).containsExactly("a", "a 2");
    assertThat(table.columns().getFirst().text(0)).isEqualTo("x, \"y\"");
  }

  @Test
  void namesColumnsItselfWhereThereIsNoHeader() {
    assertThat(table("1,2\n3,4\n").names()).containsExactly("column 1", "column 2");
    assertThat(table("1,2\n3,4\n").rows()).isEqualTo(2);
  }

  @Test
  void takesAFirstLineWithAnEmptyNameAsHeader() {
    Table table = table(",x,y\n0,1.5,2\n1,2.5,3\n");
    assertThat(table.names()).containsExactly("column 1", "x", "y");
    assertThat(table.columns()).extracting(Column::kind).containsOnly("Number");
  }

  @Test
  void findsTheSeparatorOutsideQuotationMarks() {
    assertThat(table("\n\"a,b,c\";d\n1;2\n").names()).containsExactly("a,b,c", "d");
  }

  @Test
  void refusesNumbersThatArithmeticHasNoRoomFor() {
    refuses(
        () -> prepare(table("x,y\n1e300,a\n-1e300,b\n1,a\n"), "y"),
        "Column x: numbers as large as these cannot be computed with. Divide the column first.");
  }

  @Test
  void standardizesNumbersEncodesWordsAndFillsGaps() {
    Dataset data = prepare(table("size,kind,y\n1,cat,0.5\n3,dog,1.5\n,,2.5\n"), "y");
    assertThat(data.inputNames()).containsExactly("size", "kind = cat", "kind = dog");
    assertThat(data.training().shape()).isEqualTo(Shape.of(3));
    assertThat(data.training().inputs()).containsExactly(-1, 1, 0, 1, 0, 1, 0, 0, 0);
    assertThat(((Target.Values) data.training().target()).values()[1]).isZero();
    assertThat(data.valueScale().orElseThrow().mean()).isCloseTo(1.5, within(1e-12));
    assertThat(data.notes())
        .containsExactly(
            "1 gap in size is filled with the mean of the training rows.",
            "1 gap in kind counts as none of its words.");
  }

  @Test
  void standardizesWithTheTrainingRowsAlone() {
    StringBuilder text = new StringBuilder("x,y\n");
    for (int i = 0; i < 100; i++) {
      text.append(i * i).append(',').append(i * 0.37).append('\n');
    }
    Dataset data =
        new TableSource(table(text.toString()), Optional.empty(), List.of())
            .prepare(new Split.Shares(0.2, 0.2), Seeds.of(3));
    double sum = 0;
    for (float value : data.training().inputs()) {
      sum += value;
    }
    assertThat(data.training().count()).isEqualTo(60);
    assertThat(sum / 60).isCloseTo(0, within(1e-6));
  }

  @Test
  void readsFewWholeNumbersAsClasses() {
    Dataset data = prepare(table("x,y\n1,0\n2,1\n3,0\n4,1\n5,0\n6,1\n"), "y");
    assertThat(data.classNames()).containsExactly("0", "1");
  }

  @Test
  void refusesWhatIsMalformedWithPlaceAndMend() {
    refuses(
        () -> table("a,b\n1,2\n1,2,3\n"),
        "pets.csv, line 3: expected 2 cells as in the first line, received 3. Add or remove cells"
            + " there.");
    refuses(
        () -> table("a,b\n"), "pets.csv: no rows below the header. A table needs at least one.");
    refuses(() -> table(""), "pets.csv: empty. A table needs a header and rows.");
    refuses(
        () -> CsvFile.read(file(new byte[] {'a', '\n', (byte) 0xff, '\n'}), Progress.NONE),
        "pets.csv: not UTF-8 text. Save it as UTF-8 and open it again.");
    refuses(
        () -> CsvFile.read(folder.resolve("none.csv"), Progress.NONE),
        "none.csv: there is no such file, or it may not be read. Choose another.");
    refuses(
        () -> prepare(table("a,b\n1,x\n2,x\n"), "b"),
        "pets.csv, column b: every row says `x`. To tell classes apart there must be two; choose"
            + " another target.");
    refuses(
        () -> prepare(table("a,b\n1,x\n2,y\n"), "c"),
        "pets.csv: no column is called `c`. Its columns are a, b.");
  }

  @Test
  void stopsWhenLoadingIsCancelled() {
    Progress cancelled =
        new Progress() {
          @Override
          public void done(double fraction) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    Path file = file("a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> CsvFile.read(file, cancelled))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void readsRealTables() {
    Table iris = CsvFile.read(SharedData.data("tables/iris.csv"), Progress.NONE);
    Dataset flowers = prepare(iris, "species");
    assertThat(flowers.classNames()).containsExactly("setosa", "versicolor", "virginica");
    assertThat(flowers.training().shape()).isEqualTo(Shape.of(4));
    Table titanic = CsvFile.read(SharedData.data("tables/titanic.csv"), Progress.NONE);
    assertThat(prepare(titanic, "survived").classNames()).hasSize(2);
    assertThat(titanic.column("age").orElseThrow().gaps()).isPositive();
    Table cars = CsvFile.read(SharedData.data("tables/mpg.csv"), Progress.NONE);
    Dataset miles = prepare(cars, "mpg");
    assertThat(miles.classifies()).isFalse();
    assertThat(miles.notes()).anyMatch(note -> note.startsWith("name has"));
  }
}
