package glassbox.ui.observatory;

import glassbox.ui.explain.Explain;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.text.Texts;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.javafx.FontIcon;

/// A chart with its small menu: save it as a picture, a drawing or a table.
final class ChartFrame extends StackPane {

  private static final Texts TEXTS = Texts.of("observatory");
  private static final double BUTTON = 24;

  ChartFrame(ChartPane chart, Exports exports) {
    setMinSize(0, 0);
    var button = new MenuButton();
    button
        .widthProperty()
        .subscribe(width -> chart.leaveCorner(Math.max(BUTTON, width.doubleValue() + 2)));
    button.getStyleClass().addAll("glass-chart-menu");
    button.setGraphic(new FontIcon("mdi2d-dots-vertical"));
    button.setAccessibleText(TEXTS.get("export.menu", chart.title()));
    Explain.as(button, "chart.menu");
    button.getItems().setAll(items(chart, exports));
    setAlignment(button, Pos.TOP_RIGHT);
    var context = new ContextMenu(items(chart, exports).toArray(MenuItem[]::new));
    chart.setOnContextMenuRequested(
        event -> context.show(chart, event.getScreenX(), event.getScreenY()));
    setOnMouseEntered(_ -> exports.pointed(chart));
    getChildren().addAll(chart, button);
  }

  private static List<MenuItem> items(ChartPane chart, Exports exports) {
    var what = new MenuItem(TEXTS.get("chart.what"));
    what.setOnAction(_ -> Explain.ask(chart));
    return Stream.concat(
            Stream.of(what),
            Stream.of(Exports.Format.values())
                .map(
                    format -> {
                      var item = new MenuItem(format.text());
                      item.setOnAction(_ -> exports.export(chart, format));
                      return item;
                    }))
        .toList();
  }
}
