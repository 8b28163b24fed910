package glassbox.ui.look;

import glassbox.data.Acoustics;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Reading;
import glassbox.data.Target;
import glassbox.data.sound.SoundScale;
import glassbox.data.table.Column;
import glassbox.data.table.Table;
import glassbox.data.text.Passage;
import glassbox.text.Numbers;
import glassbox.train.Sample;
import glassbox.ui.plot.ColourMap;
import glassbox.ui.plot.Form;
import glassbox.ui.plot.Glyphs;
import glassbox.ui.plot.Pen;
import glassbox.ui.plot.PlotPane;
import glassbox.ui.plot.Spot;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// What the data looks like: all points of the plane, one image, one sequence, or one row of a
/// table.
public final class ExamplePicture extends PlotPane {

  private static final Texts TEXTS = Texts.of("look");

  static final int MOST_POINTS = 400;
  private static final int MOST_ROWS = 6;

  /// Between the inputs and the number to predict.
  static final double GAP = 6;

  static final double LINE = 15;
  static final double SEQUENCE_HEIGHT = 60;
  static final int TEXT_LINES = 6;
  private static final String MISSING = "–";

  /// @param table that the data was made of; empty where there was none
  /// @param sample an example of the data, or what was drawn
  public record Shown(Dataset data, Optional<Table> table, Sample sample) {}

  /// @param value as people know it
  record Row(String name, String value) {}

  private Optional<Dataset> data = Optional.empty();
  private Sample.Example example = Sample.FIRST;

  /// In place of the example.
  private Optional<Sample.Own> own = Optional.empty();

  private List<Row> rows = List.of();
  private int unseen;
  private Optional<Row> sought = Optional.empty();
  private final PointerTip tip = new PointerTip(this, this::read);

  // The tip reads nothing before the picture stands.
  @SuppressWarnings("this-escape")
  public ExamplePicture() {
    size(Look.WIDTH, Look.WIDTH);
  }

  public void show(Shown changed) {
    Dataset dataset = changed.data();
    data = Optional.of(dataset);
    own = changed.sample() instanceof Sample.Own drawn ? Optional.of(drawn) : Optional.empty();
    example = changed.sample() instanceof Sample.Example one ? one : Sample.FIRST;
    switch (dataset.kind()) {
      case PLANE -> size(Look.WIDTH, Look.WIDTH);
      case IMAGE -> {
        List<Integer> sizes = dataset.training().shape().sizes();
        double side = 94;
        double across = side * sizes.getLast() / Math.max(1, sizes.get(sizes.size() - 2));
        // Seconds and hertz have no proportion to keep.
        boolean sound = dataset.acoustics().isPresent();
        size(sound ? Look.WIDTH : across, side + soundFoot(dataset));
      }
      case SEQUENCE -> {
        sought = sought(dataset);
        size(
            Look.WIDTH,
            SEQUENCE_HEIGHT + (sought.isPresent() ? LINE + GAP : 0) + soundFoot(dataset));
      }
      case TEXT -> {
        sought = Optional.empty();
        size(Look.WIDTH, LINE * textLines(dataset));
      }
      case TABLE -> {
        List<Row> all = rows(dataset, changed.table());
        rows = all.subList(0, Math.min(MOST_ROWS, all.size()));
        unseen = all.size() - rows.size();
        sought = sought(dataset);
        int lines = rows.size() + (unseen > 0 ? 1 : 0);
        size(Look.WIDTH, LINE * lines + (sought.isPresent() ? LINE + GAP : 0));
      }
    }
    tip.reread();
    refresh();
  }

  /// The cells of the table, not the scaled numbers that the network gets: nobody knows a tree of
  /// -0.59 m.
  private List<Row> rows(Dataset dataset, Optional<Table> table) {
    Set<Column> columns = new LinkedHashSet<>();
    table.ifPresent(
        known -> dataset.inputNames().forEach(name -> known.behind(name).ifPresent(columns::add)));
    int[] places = example.partIn(dataset).rows(dataset.rows());
    int index = example.in(dataset);
    if (index < places.length && !columns.isEmpty()) {
      int row = places[index];
      return columns.stream()
          .map(column -> new Row(column.name(), column.isGap(row) ? MISSING : column.text(row)))
          .toList();
    }
    float[] inputs = example.among(dataset).inputs();
    int width = dataset.training().shape().elements();
    return IntStream.range(0, Math.min(width, inputs.length))
        .mapToObj(
            i -> new Row(dataset.inputNames().get(i), Numbers.figure(inputs[index * width + i])))
        .toList();
  }

  private Optional<String> read(Point2D at) {
    return data.flatMap(
        known -> {
          var reading = new ExampleReading(known, example, own, rows, sought);
          return known.kind() == Dataset.Kind.TEXT
              ? read(reading, textRows(known, example.among(known), example.in(known)), at)
              : reading.at(at.getX(), at.getY(), getWidth(), getHeight() - soundFoot(known));
        });
  }

  private static Optional<String> read(ExampleReading reading, TextRows rows, Point2D at) {
    OptionalInt letter = rows.at((int) Math.floor(at.getY() / LINE), at.getX());
    return letter.isPresent() ? reading.letter(letter.getAsInt()) : Optional.empty();
  }

  /// What is to be predicted, where it is a number.
  private Optional<Row> sought(Dataset dataset) {
    int index = example.in(dataset);
    return example.among(dataset).target() instanceof Target.Values values && index < values.size()
        ? Optional.of(
            new Row(values.name(), Numbers.figure(original(dataset, values.values()[index]))))
        : Optional.empty();
  }

  /// The true class of the example, for the card's foot.
  public String answer() {
    return own.isPresent() ? TEXTS.get("drawing") : data.map(this::answer).orElse("");
  }

  private String answer(Dataset dataset) {
    if (dataset.kind() == Dataset.Kind.PLANE) {
      return TEXTS.get("points", total(dataset));
    }
    return switch (example.among(dataset).target()) {
      case Target.Classes classes ->
          TEXTS.get(
              "quoted", Glyphs.named(classes.names().get(classes.labels()[example.in(dataset)])));
      case Target.Values _ -> "";
    };
  }

  /// The part that the example is of, where it is not the one that examples are usually of.
  public Optional<String> part() {
    return data.filter(known -> own.isEmpty() && known.kind() != Dataset.Kind.PLANE)
        .filter(known -> example.partIn(known) != Sample.part(known))
        .map(known -> TEXTS.get("sample.part." + example.partIn(known).name()));
  }

  static double original(Dataset dataset, float value) {
    return dataset.valueScale().map(scale -> scale.back(value)).orElse((double) value);
  }

  private static int total(Dataset dataset) {
    return dataset.training().count() + dataset.validation().count() + dataset.test().count();
  }

  private void size(double width, double height) {
    setMinSize(width, height);
    setPrefSize(width, height);
    setMaxSize(width, height);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    data.ifPresent(
        dataset -> {
          switch (dataset.kind()) {
            case PLANE -> drawPoints(g, dataset, width);
            case IMAGE -> drawImage(g, dataset, width, height - soundFoot(dataset));
            case SEQUENCE -> drawSequence(g, dataset, width);
            case TEXT -> drawText(g, dataset);
            case TABLE -> drawRows(g, width);
          }
          dataset.acoustics().ifPresent(heard -> drawSoundFoot(g, heard, width, height));
        });
  }

  /// The room for the axes of a sound.
  private static double soundFoot(Dataset dataset) {
    return dataset.acoustics().isPresent() ? LINE : 0;
  }

  /// How long it is, and how high its frequencies go.
  private void drawSoundFoot(GraphicsContext g, Acoustics heard, double width, double height) {
    var scale = new SoundScale(heard.reading());
    boolean wave = heard.reading().view() == Reading.Sound.View.WAVEFORM;
    String time = TEXTS.get("sound.time", Numbers.brief(scale.seconds()));
    String frequencies = TEXTS.get("sound.frequencies", Numbers.brief(scale.highest() / 1_000));
    g.setTextBaseline(VPos.BOTTOM);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(textFont());
    g.setFill(inks().text());
    g.fillText(wave ? "" : frequencies, 0, height);
    g.setTextAlign(TextAlignment.RIGHT);
    g.fillText(time, width, height);
  }

  private void drawPoints(GraphicsContext g, Dataset dataset, double width) {
    g.setStroke(inks().grid());
    g.strokeLine(width / 2, 0, width / 2, width);
    g.strokeLine(0, width / 2, width, width / 2);
    var rim = Pen.Stroke.solid(inks().ground(), 0);
    Examples points = dataset.training();
    ColourMap signed = inks().signs();
    int step = Math.max(1, points.count() / MOST_POINTS);
    List<Spot> spots = new ArrayList<>();
    for (int i = 0; i < points.count(); i += step) {
      double x = (points.inputs()[2 * i] / Look.EXTENT + 1) / 2 * width;
      double y = (1 - points.inputs()[2 * i + 1] / Look.EXTENT) / 2 * width;
      spots.add(
          switch (points.target()) {
            case Target.Classes(List<String> _, int[] labels, int[] _) ->
                new Spot(Form.of(labels[i]), x, y, 2, inks().ofClass(labels[i]), rim);
            case Target.Values(String _, float[] values) ->
                new Spot(Form.CIRCLE, x, y, 2, signed.colour(0.5 + 0.5 * values[i]), rim);
          });
    }
    pen(g).spots(spots);
  }

  private void drawImage(GraphicsContext g, Dataset dataset, double width, double height) {
    Examples images = example.among(dataset);
    int at = own.isPresent() ? 0 : example.in(dataset) * images.shape().elements();
    float[] pixels = own.map(Sample.Own::inputs).orElse(images.inputs());
    GreyImage.draw(g, GreyImage.of(pixels, at, images.shape()), width, height);
  }

  private void drawSequence(GraphicsContext g, Dataset dataset, double width) {
    Course.of(example.among(dataset), example.in(dataset))
        .draw(pen(g), inks(), width, SEQUENCE_HEIGHT);
    g.setTextBaseline(VPos.TOP);
    drawSought(g, SEQUENCE_HEIGHT, width);
  }

  /// As many as the longest of the first texts takes, so that cards keep their height.
  private int textLines(Dataset dataset) {
    Examples texts = Sample.among(dataset);
    int longest =
        IntStream.range(0, Math.min(texts.count(), 20))
            .map(index -> textRows(dataset, texts, index).rows().size())
            .max()
            .orElse(1);
    return Math.max(2, longest);
  }

  private TextRows textRows(Dataset dataset, Examples texts, int index) {
    double usual = Pen.width("m", numberFont());
    return TextRows.of(
        Passage.of(dataset, texts, index).line(),
        Look.WIDTH,
        // All letters of the font are as wide; measuring takes longer than drawing.
        letter -> letter.codePointAt(0) < 128 ? usual : Pen.width(letter, numberFont()),
        TEXT_LINES);
  }

  private void drawText(GraphicsContext g, Dataset dataset) {
    g.setTextBaseline(VPos.TOP);
    g.setTextAlign(TextAlignment.LEFT);
    g.setFont(numberFont());
    g.setFill(inks().strong());
    double y = 0;
    for (String row : textRows(dataset, example.among(dataset), example.in(dataset)).rows()) {
      g.fillText(Glyphs.seen(row), 0, y);
      y += LINE;
    }
  }

  private void drawRows(GraphicsContext g, double width) {
    g.setTextBaseline(VPos.TOP);
    double y = 0;
    for (Row row : rows) {
      drawRow(g, row, y, width);
      y += LINE;
    }
    if (unseen > 0) {
      g.setTextAlign(TextAlignment.LEFT);
      g.setFont(textFont());
      g.setFill(inks().text());
      g.fillText(TEXTS.get("more", unseen), 0, y);
      y += LINE;
    }
    drawSought(g, y, width);
  }

  private void drawSought(GraphicsContext g, double y, double width) {
    if (sought.isPresent()) {
      g.setFill(inks().axis());
      g.fillRect(0, y + 1, width, 1);
      drawRow(g, sought.get(), y + GAP, width);
    }
  }

  private void drawRow(GraphicsContext g, Row row, double y, double width) {
    g.setFont(numberFont());
    g.setTextAlign(TextAlignment.RIGHT);
    g.setFill(inks().strong());
    String value = Pen.fitted(row.value(), numberFont(), 0.6 * width);
    g.fillText(value, width, y);
    double room = width - Pen.width(value, numberFont()) - 6;
    g.setFont(textFont());
    g.setTextAlign(TextAlignment.LEFT);
    g.setFill(inks().text());
    g.fillText(Pen.fitted(row.name(), textFont(), room), 0, y);
  }
}
