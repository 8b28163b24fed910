package glassbox.ui.observatory;

import glassbox.data.Dataset;
import glassbox.data.Examples;
import glassbox.data.Target;
import glassbox.train.Picture;
import glassbox.train.Probe;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.Axis;
import glassbox.ui.plot.ImageGrid;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The first validation examples, each with what the network takes it for; what is wrong stands
/// out.
final class SamplesPart extends VBox {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final int MOST = 40;
  private static final int MOST_INPUTS = 4;

  private record Row(String text, boolean good) {}

  private final WorkspaceModel model;
  private final ImageGrid images = new ImageGrid();
  private final ListView<Row> rows = new ListView<>();

  SamplesPart(WorkspaceModel model) {
    super(6);
    this.model = model;
    var title = new Label(TEXTS.get("samples"));
    title.getStyleClass().add("glass-pane-title");
    rows.getStyleClass().add("glass-samples");
    rows.setCellFactory(_ -> new RowCell());
    rows.setFocusTraversable(false);
    var both = new StackPane(images, rows);
    setVgrow(both, Priority.ALWAYS);
    getChildren().addAll(title, both);
  }

  Set<Probe> probes() {
    return Set.of(new Probe.Predictions());
  }

  void refresh() {
    Dataset data = model.dataset().orElse(null);
    Picture picture =
        model.snapshot().map(shot -> shot.pictures().get(new Probe.Predictions())).orElse(null);
    boolean image = data != null && data.kind() == Dataset.Kind.IMAGE;
    images.setVisible(image);
    rows.setVisible(!image);
    if (data == null || !(picture instanceof Picture.Predictions predictions)) {
      rows.getItems().clear();
      images.setTiles(1, 1, List.of());
      return;
    }
    Outcome outcome = Outcome.of(predictions, data, model.checked().loss());
    List<Row> said = new ArrayList<>();
    for (int i = 0; i < Math.min(MOST, outcome.count()); i++) {
      said.add(row(data, outcome, i));
    }
    if (image) {
      showImages(data.validation(), said);
    } else if (!said.equals(rows.getItems())) {
      rows.getItems().setAll(said);
    }
  }

  private void showImages(Examples examples, List<Row> said) {
    int rank = examples.shape().rank();
    int height = examples.shape().size(rank - 2);
    int width = examples.shape().size(rank - 1);
    int each = examples.shape().elements();
    List<ImageGrid.Tile> tiles = new ArrayList<>();
    for (int i = 0; i < said.size(); i++) {
      float[] pixels = Arrays.copyOfRange(examples.inputs(), i * each, i * each + width * height);
      tiles.add(new ImageGrid.Tile(pixels, said.get(i).text(), said.get(i).good()));
    }
    images.setTiles(width, height, tiles);
  }

  private static Row row(Dataset data, Outcome outcome, int example) {
    return switch (data.validation().target()) {
      case Target.Classes(List<String> names, int[] labels) -> {
        int taken = outcome.taken(example);
        String truth = names.get(labels[example]);
        String said = taken < names.size() ? names.get(taken) : "?";
        boolean good = taken == labels[example];
        String text = good ? said : TEXTS.get("samples.wrong", said, truth);
        yield new Row(inputs(data, example) + text, good);
      }
      case Target.Values(String _, float[] values) -> {
        Dataset.Scale scale = data.valueScale().orElse(new Dataset.Scale(0, 1));
        double truth = values[example] * scale.deviation() + scale.mean();
        double said = outcome.output(example, 0) * scale.deviation() + scale.mean();
        yield new Row(
            inputs(data, example) + TEXTS.get("samples.wrong", Axis.text(said), Axis.text(truth)),
            true);
      }
    };
  }

  private static String inputs(Dataset data, int example) {
    if (data.kind() == Dataset.Kind.IMAGE) {
      return "";
    }
    int width = data.validation().shape().elements();
    var text = new StringBuilder();
    for (int i = 0; i < Math.min(width, MOST_INPUTS); i++) {
      double value = data.validation().inputs()[example * width + i];
      text.append(String.format(Locale.ROOT, "%7.2f", value));
    }
    return text.append(width > MOST_INPUTS ? " …  " : "  ").toString();
  }

  /// A line of numbers in the mono face.
  private static final class RowCell extends ListCell<Row> {
    @Override
    protected void updateItem(@Nullable Row row, boolean empty) {
      super.updateItem(row, empty);
      getStyleClass().removeAll("glass-bad");
      setText(row == null || empty ? "" : row.text());
      if (row != null && !empty && !row.good()) {
        getStyleClass().add("glass-bad");
      }
    }
  }
}
