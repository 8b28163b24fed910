package glassbox.ui.observatory;

import glassbox.ui.plot.LinePlot;
import glassbox.ui.text.Texts;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;

/// How curves are shown, on all pages alike.
final class CurveChoices {

  private static final Texts TEXTS = Texts.of("observatory");

  final DoubleProperty smoothing = new SimpleDoubleProperty(0.95);
  final BooleanProperty logarithmic = new SimpleBooleanProperty(false);
  final BooleanProperty logarithmicX = new SimpleBooleanProperty(false);
  final ObjectProperty<Across> across = new SimpleObjectProperty<>(Across.STEP);

  void setXAxis(LinePlot plot) {
    Across counted = across.get();
    plot.setXAxis(TEXTS.get(counted.key()), logarithmicX.get(), counted == Across.STEP);
  }

  /// Runs `refresh` after each change.
  void whenChanged(Runnable refresh) {
    smoothing.addListener((_, _, _) -> refresh.run());
    logarithmic.addListener((_, _, _) -> refresh.run());
    logarithmicX.addListener((_, _, _) -> refresh.run());
    across.addListener((_, _, _) -> refresh.run());
  }
}
