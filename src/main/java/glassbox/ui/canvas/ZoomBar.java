package glassbox.ui.canvas;

import glassbox.text.Numbers;
import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.materialdesign2.MaterialDesignF;
import org.kordamp.ikonli.materialdesign2.MaterialDesignM;
import org.kordamp.ikonli.materialdesign2.MaterialDesignP;

/// How large the canvas is shown, in its corner.
final class ZoomBar extends HBox {

  private static final double STEP = 1.25;

  private final Button full = new Button();

  ZoomBar(Viewport viewport, Region seen, Runnable fit, Texts texts) {
    getStyleClass().add("glass-zoom-bar");
    setUserData(new Hit.Control());
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    Explain.as(this, "zoom");
    full.getStyleClass().addAll("glass-icon-button", "glass-zoom-value");
    full.setTooltip(new Tooltip(texts.get("zoom.full")));
    full.setOnAction(
        _ ->
            viewport.zoomAt(
                seen.getWidth() / 2, seen.getHeight() / 2, viewport.unit() / viewport.zoom()));
    viewport
        .zoomProperty()
        .subscribe(zoom -> full.setText(Numbers.percent(zoom.doubleValue() / viewport.unit(), 0)));
    KeyFocus.only(full);
    getChildren()
        .setAll(
            button(
                MaterialDesignM.MINUS,
                texts.get("zoom.out"),
                () -> viewport.zoomAt(seen.getWidth() / 2, seen.getHeight() / 2, 1 / STEP)),
            full,
            button(
                MaterialDesignP.PLUS,
                texts.get("zoom.in"),
                () -> viewport.zoomAt(seen.getWidth() / 2, seen.getHeight() / 2, STEP)),
            button(MaterialDesignF.FIT_TO_PAGE_OUTLINE, texts.get("zoom.fit"), fit));
  }

  /// Gives up the figure where it would stand on what is beside it.
  void fit(double room) {
    full.setManaged(true);
    full.setManaged(prefWidth(-1) <= room);
    full.setVisible(full.isManaged());
  }

  private static Button button(Ikon icon, String tip, Runnable action) {
    var button = new Button("", new FontIcon(icon));
    button.getStyleClass().add("glass-icon-button");
    button.setTooltip(new Tooltip(tip));
    button.setAccessibleText(tip);
    KeyFocus.only(button);
    button.setOnAction(_ -> action.run());
    return button;
  }
}
