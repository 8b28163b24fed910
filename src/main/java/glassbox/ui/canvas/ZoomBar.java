package glassbox.ui.canvas;

import glassbox.ui.explain.Explain;
import glassbox.ui.look.KeyFocus;
import glassbox.ui.text.Texts;
import java.util.Locale;
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

  ZoomBar(Viewport viewport, Region seen, Runnable fit, Texts texts) {
    getStyleClass().add("glass-zoom-bar");
    setUserData(new Hit.Control());
    setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    var full = new Button();
    Explain.as(this, "zoom");
    full.getStyleClass().addAll("glass-icon-button", "glass-zoom-value");
    full.setTooltip(new Tooltip(texts.get("zoom.full")));
    full.setOnAction(
        _ ->
            viewport.zoomAt(
                seen.getWidth() / 2, seen.getHeight() / 2, viewport.unit() / viewport.zoom()));
    viewport
        .zoomProperty()
        .subscribe(
            zoom ->
                full.setText(
                    String.format(
                        Locale.ROOT, "%.0f %%", 100 * zoom.doubleValue() / viewport.unit())));
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
