package glassbox.data.table;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import glassbox.data.DataException;
import glassbox.data.Progress;
import glassbox.text.Texts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Reads a table from a text file: RFC 4180, with commas, semicolons or tabs, with a header or
/// without.
public final class CsvFile {

  private static final Texts TEXTS = Texts.of("data", "files");

  static final int MOST_COLUMNS = 2_000;
  static final long MOST_CELLS = 60_000_000;
  private static final long LARGEST_FILE = 1L << 30;

  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private final Path path;
  private final Progress progress;
  private final String name;
  private final List<List<String>> cells = new ArrayList<>();
  private List<String> header = List.of();
  private List<String> first = List.of();
  private long bytes;
  private CountedStream counted = new CountedStream(InputStream.nullInputStream());

  private CsvFile(Path path, Progress progress) {
    this.path = path;
    this.progress = progress;
    name = path.getFileName().toString();
  }

  /// @throws DataException naming the file, the row and the mend
  /// @throws java.util.concurrent.CancellationException when the progress says so
  public static Table read(Path path, Progress progress) {
    return new CsvFile(path, progress).read();
  }

  private Table read() {
    checkSize();
    try (Reader text = open();
        CsvReader<CsvRecord> rows =
            CsvReader.builder()
                .fieldSeparator(separator())
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
      rows.forEach(this::take);
    } catch (CharacterCodingException notUtf8) {
      throw new DataException(TEXTS.get("csv.encoding", name), notUtf8);
    } catch (UncheckedIOException failed) {
      throw unreadable(new IOException(failed));
    } catch (IOException failed) {
      throw unreadable(failed);
    } catch (CsvParseException malformed) {
      throw new DataException(
          TEXTS.get("csv.quote", name, cells.isEmpty() ? 1 : cells.getFirst().size() + 1),
          malformed);
    }
    if (cells.isEmpty() || cells.getFirst().isEmpty()) {
      throw new DataException(TEXTS.get("csv.rows", name));
    }
    settleHeader();
    return new Table(
        name,
        IntStream.range(0, cells.size())
            .mapToObj(index -> Columns.of(header.get(index), cells.get(index)))
            .toList());
  }

  private DataException unreadable(IOException cause) {
    return cause instanceof CharacterCodingException
        ? new DataException(TEXTS.get("csv.encoding", name), cause)
        : new DataException(TEXTS.get("csv.unreadable", name, cause.getMessage()), cause);
  }

  private void checkSize() {
    try {
      if (Files.isDirectory(path)) {
        throw new DataException(TEXTS.get("csv.folder", name));
      }
      if (!Files.isReadable(path)) {
        throw new DataException(TEXTS.get("csv.absent", name));
      }
      bytes = Files.size(path);
      if (bytes > LARGEST_FILE) {
        throw new DataException(TEXTS.get("csv.large", name, bytes >> 20, LARGEST_FILE >> 20));
      }
      if (bytes == 0) {
        throw new DataException(TEXTS.get("csv.empty", name));
      }
    } catch (IOException failed) {
      throw unreadable(failed);
    }
  }

  private BufferedReader open() throws IOException {
    var decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    counted = new CountedStream(Files.newInputStream(path));
    var reader = new BufferedReader(new InputStreamReader(counted, decoder));
    reader.mark(1);
    if (reader.read() != '\uFEFF') {
      reader.reset();
    }
    return reader;
  }

  /// The one of `,` `;` and tab that the first line has most of, outside quotation marks.
  private char separator() throws IOException {
    try (BufferedReader reader = open()) {
      String line = reader.readLine();
      while (line != null && line.isBlank()) {
        line = reader.readLine();
      }
      String bare = line == null ? "" : line.replaceAll("\"[^\"]*\"", "");
      return Stream.of(',', ';', '\t')
          .max(Comparator.comparingLong(mark -> bare.chars().filter(c -> c == mark).count()))
          .orElse(',');
    }
  }

  private void take(CsvRecord row) {
    List<String> fields = row.getFields();
    if (first.isEmpty()) {
      begin(fields);
      return;
    }
    if (fields.size() != first.size()) {
      throw new DataException(
          TEXTS.get("csv.cells", name, row.getStartingLineNumber(), first.size(), fields.size()));
    }
    add(fields);
  }

  private void begin(List<String> fields) {
    if (fields.size() > MOST_COLUMNS) {
      throw new DataException(TEXTS.get("csv.columns", name, fields.size(), MOST_COLUMNS));
    }
    fields.forEach(field -> cells.add(new ArrayList<>()));
    first = fields;
  }

  /// Decides whether the first line names the columns, now that the lines below are known: it does
  /// where it has a word above numbers, words alone above words, or years above other numbers.
  private void settleHeader() {
    boolean named =
        IntStream.range(0, first.size()).anyMatch(this::isWordAboveNumbers)
            || areYearsAboveNumbers()
            || (first.stream().noneMatch(cell -> Cells.isGap(cell) || isNumber(cell))
                && cells.stream().noneMatch(column -> isNumber(column.getFirst())));
    if (named) {
      header = unique(IntStream.range(0, first.size()).mapToObj(this::nameOf).toList());
    } else {
      header = IntStream.rangeClosed(1, first.size()).mapToObj(i -> "column " + i).toList();
      IntStream.range(0, first.size()).forEach(i -> cells.get(i).addFirst(inOneLine(first.get(i))));
    }
  }

  private boolean isWordAboveNumbers(int column) {
    String top = first.get(column);
    return !Cells.isGap(top)
        && !isNumber(top)
        && Columns.of("", cells.get(column)) instanceof Column.Numbers;
  }

  /// `name,2019,2020` above `Lyon,5,6`: several years in order, and none below them.
  private boolean areYearsAboveNumbers() {
    List<Integer> numbered =
        IntStream.range(0, first.size())
            .filter(column -> isNumber(first.get(column)))
            .boxed()
            .toList();
    double[] tops =
        numbered.stream()
            .mapToDouble(column -> Cells.number(first.get(column)).orElseThrow())
            .toArray();
    boolean ascending = IntStream.range(1, tops.length).allMatch(i -> tops[i] > tops[i - 1]);
    return tops.length >= 2
        && ascending
        && Arrays.stream(tops).allMatch(CsvFile::isYear)
        && numbered.stream().noneMatch(this::hasYears);
  }

  private boolean hasYears(int column) {
    return Columns.of("", cells.get(column))
            instanceof Column.Numbers(var _, double[] values, var _)
        ? Arrays.stream(values).anyMatch(CsvFile::isYear)
        : true;
  }

  private static boolean isYear(double number) {
    return number == Math.rint(number) && number >= 1800 && number <= 2200;
  }

  private static boolean isNumber(String cell) {
    return Cells.number(cell).isPresent();
  }

  private String nameOf(int column) {
    String name = inOneLine(first.get(column)).strip();
    return name.isEmpty() ? "column " + (column + 1) : name;
  }

  private static List<String> unique(List<String> names) {
    Set<String> taken = new HashSet<>();
    List<String> result = new ArrayList<>();
    for (String each : names) {
      String free = each;
      for (int number = 2; !taken.add(free); number++) {
        free = each + " " + number;
      }
      result.add(free);
    }
    return result;
  }

  /// A cell has one line on every screen: where it breaks, a mark stands.
  private static String inOneLine(String cell) {
    // Hardly any breaks, and a pattern takes longer than looking.
    return cell.indexOf('\n') < 0 && cell.indexOf('\r') < 0
        ? cell
        : LINE_BREAK.matcher(cell.strip()).replaceAll("↵");
  }

  private void add(List<String> fields) {
    int row = cells.getFirst().size();
    if ((long) row * fields.size() > MOST_CELLS) {
      throw new DataException(TEXTS.get("csv.many", name, MOST_CELLS));
    }
    for (int i = 0; i < fields.size(); i++) {
      // Words repeat: one copy of each short one is enough.
      String field = inOneLine(fields.get(i));
      cells.get(i).add(field.length() <= 12 ? field.intern() : field);
    }
    if (row % 4096 == 0) {
      progress.report(Math.min(1, (double) counted.count() / Math.max(1, bytes)));
    }
  }
}
