package glassbox.ui.data;

import glassbox.data.Acoustics;
import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Part;
import glassbox.data.Target;
import glassbox.data.Whereabouts;
import glassbox.text.Numbers;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.Ruler;
import glassbox.ui.look.SampleNumber;
import glassbox.ui.text.Texts;
import impl.org.controlsfx.skin.GridViewSkin;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.GridView;

/// Pictures or sounds with their classes, and beside them the chosen one large: a picture with its
/// numbers, a sound as people see it.
final class ImageGallery extends HBox implements Follower {

  private static final Texts TEXTS = Texts.of("data");
  private static final double SIDE = 56;

  /// For the words below a picture, at the usual text size.
  private static final double CAPTION = 24;

  private static final double SOUND = 620;

  /// A sound of which the network gets no picture has one of its waveform in the grid.
  private static final int WAVE = 28;

  /// For the scroll bar, and a little more: the grid takes a column less where it is exact.
  private static final double BAR = 20;

  private final GridView<Integer> grid = new GridView<>();
  private final FlowPane classes = new FlowPane(4, 4);
  private final PixelNumbers numbers = new PixelNumbers();
  private final SoundSheet sound;

  private final VBox left =
      new VBox(10) {
        @Override
        protected void layoutChildren() {
          fitGrid(getWidth(), getHeight() - classes.prefHeight(getWidth()) - getSpacing());
          super.layoutChildren();
        }
      };
  private final Ruler ruler = new Ruler();
  private Optional<Dataset> data = Optional.empty();
  private Optional<Whereabouts> places = Optional.empty();
  private Optional<Part> part = Optional.empty();
  private boolean asNumbers;
  private final SampleRow sample;
  private int chosen;

  /// -1: all.
  private int only = -1;

  /// @param sample that is chosen here for the cards too
  ImageGallery(SampleRow sample) {
    this.sample = sample;
    sound = new SoundSheet(sample.model(), new SoundCard());
    setSpacing(18);
    grid.setCellWidth(SIDE + 8);
    grid.cellHeightProperty().bind(ruler.factor().multiply(CAPTION).add(SIDE));
    grid.setHorizontalCellSpacing(4);
    grid.setVerticalCellSpacing(4);
    grid.setId("gallery");
    Explain.as(classes, "data.gallery.classes");
    Explain.as(numbers, "data.pixels");
    grid.setCellFactory(_ -> new SampleCell(SIDE, this::sample, this::choose));
    VBox.setVgrow(grid, Priority.ALWAYS);
    grid.setMinSize(0, 0);
    left.getChildren().setAll(classes, grid, ruler);
    left.setMinWidth(280);
    left.setPrefWidth(280);
    HBox.setHgrow(left, Priority.ALWAYS);
    numbers.setMinWidth(280);
    heightProperty().subscribe(this::fit);
    HBox.setHgrow(sound, Priority.SOMETIMES);
    sound.setPrefWidth(SOUND);
    getChildren().setAll(left, numbers);
  }

  /// The chosen picture takes what its height allows, the others the rest.
  private void fit() {
    numbers.setPrefWidth(numbers.widthFor(getHeight()));
  }

  /// Whole rows and columns, with the scroll bar at their edge.
  private void fitGrid(double width, double height) {
    double across = grid.getCellWidth() + 2 * grid.getHorizontalCellSpacing();
    double down = grid.getCellHeight() + 2 * grid.getVerticalCellSpacing();
    grid.setMaxWidth(across * Math.max(1, Math.floor((width - BAR) / across)) + BAR);
    grid.setMaxHeight(down * Math.max(1, Math.floor(height / down)));
  }

  /// @param shown whose pictures; empty: all
  /// @param numbersOfSounds whether sounds are shown as the network gets them
  void show(Dataset changed, Whereabouts where, Optional<Part> shown, boolean numbersOfSounds) {
    asNumbers = numbersOfSounds;
    boolean another = !data.equals(Optional.of(changed));
    data = Optional.of(changed);
    places = Optional.of(where);
    part = shown;
    if (another) {
      only = -1;
      fillClasses(changed);
    }
    chosen = sample.shown().orElse(chosen < where.rows() ? chosen : 0);
    list();
  }

  /// A button for each class, with how many there are.
  private void fillClasses(Dataset set) {
    int[] counts = new int[set.classNames().size()];
    for (Part each : Part.values()) {
      if (each.of(set).target() instanceof Target.Classes some) {
        Arrays.setAll(counts, label -> counts[label] + some.counts()[label]);
      }
    }
    var group = new ToggleGroup();
    classes.getChildren().clear();
    classes.getChildren().add(button(group, TEXTS.get("gallery.all"), -1));
    for (int label = 0; label < counts.length; label++) {
      String text = set.classNames().get(label) + "  " + Numbers.whole(counts[label]);
      classes.getChildren().add(button(group, text, label));
    }
  }

  private ToggleButton button(ToggleGroup group, String text, int label) {
    var button = new ToggleButton(text);
    button.getStyleClass().add("glass-chip");
    button.setToggleGroup(group);
    button.setSelected(label == only);
    button.setOnAction(
        _ -> {
          only = button.isSelected() ? label : -1;
          list();
          reveal();
        });
    return button;
  }

  private void list() {
    List<Integer> rows = new ArrayList<>();
    places.ifPresent(
        where -> {
          for (int row = 0; row < where.rows(); row++) {
            if ((part.isEmpty() || where.part(row).equals(part))
                && (only < 0 || label(where, row) == only)) {
              rows.add(row);
            }
          }
        });
    grid.setItems(FXCollections.observableList(rows));
    showChosen();
  }

  private Examples examples(Whereabouts where, int row) {
    return where.part(row).orElse(Part.TRAINING).of(data.orElseThrow());
  }

  private int label(Whereabouts where, int row) {
    return examples(where, row).target() instanceof Target.Classes some
        ? some.labels()[where.example(row)]
        : -1;
  }

  private SampleCell.Sample sample(int row) {
    Whereabouts where = places.orElseThrow();
    int label = label(where, row);
    return new SampleCell.Sample(
        picture(where, row),
        label < 0 ? "" : data.orElseThrow().classNames().get(label),
        row == chosen);
  }

  private PixelNumbers.Picture picture(Whereabouts where, int row) {
    Examples examples = examples(where, row);
    int from = where.example(row) * examples.shape().elements();
    if (data.filter(known -> known.kind() == Dataset.Kind.SEQUENCE).isPresent()) {
      return wave(examples.inputs(), from, examples.shape().elements());
    }
    int width = examples.shape().last();
    int height = examples.shape().size(examples.shape().rank() - 2);
    return new PixelNumbers.Picture(
        width,
        height,
        Arrays.copyOfRange(examples.inputs(), from, from + examples.shape().elements()));
  }

  /// How far the samples reach at each moment, beside the farthest of them.
  private static PixelNumbers.Picture wave(float[] samples, int from, int count) {
    float[] reach = new float[WAVE];
    float most = Float.MIN_NORMAL;
    for (int i = 0; i < count; i++) {
      int column = (int) ((long) i * WAVE / count);
      reach[column] = Math.max(reach[column], Math.abs(samples[from + i]));
      most = Math.max(most, reach[column]);
    }
    float[] pixels = new float[WAVE * WAVE];
    for (int i = 0; i < pixels.length; i++) {
      double away = Math.abs(i / WAVE + 0.5 - WAVE / 2.0) / (WAVE / 2.0);
      pixels[i] = away <= reach[i % WAVE] / most ? 1 : 0;
    }
    return new PixelNumbers.Picture(WAVE, WAVE, pixels);
  }

  private void choose(int row) {
    mark(row);
    sample.show(row);
  }

  private void mark(int row) {
    chosen = row;
    // The cells mark the chosen one anew.
    grid.setItems(FXCollections.observableList(new ArrayList<>(grid.getItems())));
    showChosen();
  }

  /// Shows the one that is shown elsewhere, and brings it into sight where it is listed.
  @Override
  public void follow() {
    int row = sample.shown().orElse(chosen);
    if (row != chosen) {
      mark(row);
      reveal();
    }
  }

  @Override
  public void reveal() {
    Sight.bringSoon(grid, this::line);
  }

  /// Which row of the grid the chosen one is in; -1 where it is not listed.
  private int line() {
    int place = grid.getItems().indexOf(chosen);
    return place >= 0 && grid.getSkin() instanceof GridViewSkin<?> skin
        ? place / skin.computeMaxCellsInRow()
        : -1;
  }

  private void showChosen() {
    places
        .filter(where -> where.rows() > 0)
        .ifPresent(
            where ->
                data.flatMap(Dataset::acoustics)
                    .filter(_ -> !asNumbers)
                    .ifPresentOrElse(heard -> showSound(where, heard), () -> showNumbers(where)));
  }

  private void showSound(Whereabouts where, Acoustics heard) {
    Examples examples = examples(where, chosen);
    int from = where.example(chosen) * examples.shape().elements();
    float[] fed = Arrays.copyOfRange(examples.inputs(), from, from + examples.shape().elements());
    sound.show(heard, chosen, fed, caption(where, "gallery.sound"));
    getChildren().setAll(left, sound);
  }

  private void showNumbers(Whereabouts where) {
    boolean heard = data.flatMap(Dataset::acoustics).isPresent();
    numbers.show(
        picture(where, chosen), caption(where, heard ? "gallery.sound" : "gallery.caption"));
    getChildren().setAll(left, numbers);
    fit();
  }

  private String caption(Whereabouts where, String key) {
    return TEXTS.get(
        key,
        chosen + 1,
        sample(chosen).label(),
        where
            .part(chosen)
            .map(of -> SampleNumber.of(of, where.example(chosen)))
            .orElse(TEXTS.get("part.none")));
  }
}
