package glassbox.ui.data;

import glassbox.ui.plot.Raster;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.image.ImageView;
import org.controlsfx.control.GridCell;
import org.jspecify.annotations.Nullable;

/// A small picture in the gallery, with its class.
final class SampleCell extends GridCell<Integer> {

  private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

  /// What a cell shows.
  record Sample(PixelNumbers.Picture picture, String label, boolean chosen) {}

  private final IntFunction<Sample> samples;
  private final ImageView view = new ImageView();
  private Raster raster = new Raster(1, 1);

  // The cell is told of nothing before it stands.
  @SuppressWarnings("this-escape")
  SampleCell(double side, IntFunction<Sample> samples, IntConsumer choosing) {
    this.samples = samples;
    getStyleClass().add("glass-sample");
    view.setSmooth(false);
    view.setPreserveRatio(true);
    view.setFitWidth(side);
    view.setFitHeight(side);
    setContentDisplay(ContentDisplay.TOP);
    setOnMousePressed(
        _ -> {
          if (getItem() != null) {
            choosing.accept(getItem());
          }
        });
  }

  @Override
  protected void updateItem(@Nullable Integer row, boolean empty) {
    super.updateItem(row, empty);
    if (empty || row == null) {
      setGraphic(null);
      setText(null);
      pseudoClassStateChanged(CHOSEN, false);
      return;
    }
    Sample sample = samples.apply(row);
    paint(sample.picture());
    setGraphic(view);
    setText(sample.label());
    pseudoClassStateChanged(CHOSEN, sample.chosen());
  }

  private void paint(PixelNumbers.Picture picture) {
    if (!raster.fits(picture.width(), picture.height())) {
      raster = new Raster(picture.width(), picture.height());
    }
    for (int i = 0; i < picture.width() * picture.height(); i++) {
      raster.set(i % picture.width(), i / picture.width(), picture.argb(i));
    }
    view.setImage(raster.image());
  }
}
