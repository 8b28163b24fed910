package glassbox.ui.observatory;

import glassbox.train.Probe;
import glassbox.ui.explain.Explain;
import glassbox.ui.model.Message;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.plot.ChartPane;
import glassbox.ui.text.Texts;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;

/// The tabs under the canvas, each of which can be pulled out into a window of its own. Only what
/// is seen watches the run.
public final class ObservatoryScreen extends VBox {

  private static final Texts TEXTS = Texts.of("observatory");

  private final WorkspaceModel model;
  private final Exports exports;
  private final Map<Tab, TabPage> pages = new LinkedHashMap<>();
  private final TabWindows windows;
  private final StackPane page = new StackPane();
  private final TabBar bar;
  private Tab shown;
  private Set<Probe> watched = Set.of();
  private Optional<Region> offered = Optional.empty();

  /// Whether a document has come and its data has not.
  private boolean another;

  /// @param choosing asks where to write a chart, given a name to suggest
  public ObservatoryScreen(WorkspaceModel model, Function<String, Optional<Path>> choosing) {
    this.model = model;
    exports = new Exports(model, choosing);
    windows = new TabWindows(model.preferences(), _ -> choose(shown));
    var tools =
        new Tools(model, new CurveChoices(), new BoundaryChoices(), exports, this::refreshIfReady);
    List<Tab> tabs =
        List.of(
            new OverviewTab(tools),
            new LossTab(tools),
            new GradientsTab(tools),
            new DistributionsTab(tools),
            new PredictionsTab(tools),
            new BoundaryTab(tools),
            new InsideTab(tools),
            new SpaceTab(tools),
            new TimeTab(tools),
            new WritingTab(tools),
            new DrawTab(tools));
    tabs.forEach(tab -> pages.put(tab, new TabPage(model, tab)));
    shown = tabs.getFirst();
    bar = new TabBar(tabs, this::choose, this::pullOut);
    getStyleClass().add("glass-observatory");
    Explain.area(this, "observatory");
    setVgrow(page, Priority.ALWAYS);
    page.setMinHeight(0);
    getChildren().addAll(bar, page);
    model.snapshotProperty().subscribe((_, _) -> refreshBy(model::inTurn));
    model.datasetProperty().subscribe(this::refresh);
    model.checkedProperty().subscribe(this::refresh);
    model.documentsProperty().subscribe(_ -> another = true);
    model.checkedProperty().subscribe(this::leaveStrange);
    tools.curves().whenChanged(this::refresh);
    tools.boundary().whenChanged(this::refresh);
    page.heightProperty().addListener((_, _, _) -> refresh());
    // With the size of the text its height changes.
    bar.widthProperty().subscribe(this::placeBar);
    bar.heightProperty().subscribe(this::placeBar);
    choose(shown);
    sceneProperty().flatMap(Scene::windowProperty).subscribe(this::follow);
  }

  /// A tab that looks into a kind of layer does not stay for a document without it.
  private void leaveStrange() {
    if (another && model.dataset().isPresent()) {
      another = false;
      if (shown.isSpecial() && !shown.applies()) {
        bar.select("overview");
      }
    }
  }

  /// Tabs that were pulled out come and go with the window.
  private void follow(@Nullable Window main) {
    if (main == null) {
      return;
    }
    main.addEventHandler(WindowEvent.WINDOW_SHOWN, _ -> bringBack(main));
    main.addEventHandler(WindowEvent.WINDOW_HIDING, _ -> windows.leave());
    // The screen may come in later than the window.
    model.welcomingProperty().subscribe(_ -> bringBack(main));
  }

  /// Nothing stands before the welcome.
  private void bringBack(Window main) {
    boolean wanted = main.isShowing() && !model.welcomingProperty().get();
    if (wanted && windows.restore(pages.values(), getScene())) {
      choose(shown);
      main.requestFocus();
    }
  }

  /// Opens the tab with this key: `overview`, `loss`, `gradients`, `distributions`, `predictions`,
  /// `boundary`, `inside`, `space`, `time`, `writing`, `draw`.
  public void open(String key) {
    bar.select(key);
  }

  /// The tabs by name, for a menu.
  public List<MenuItem> tabItems() {
    return bar.items();
  }

  /// Writes the chart that the pointer was over last, or the first one that is seen, into a file.
  public void exportChart() {
    Optional<ChartPane> chart =
        exports.pointed().filter(ObservatoryScreen::isSeen).or(this::firstChart);
    chart
        .filter(seen -> !seen.isEmpty())
        .ifPresentOrElse(
            seen -> exports.export(seen, Exports.Format.PNG),
            () -> model.say(new Message(Message.Kind.INFO, TEXTS.get("export.nothing"))));
  }

  private static boolean isSeen(ChartPane chart) {
    Node node = chart;
    while (node != null && node.isVisible()) {
      if (node.getParent() == null) {
        return node.getScene() != null;
      }
      node = node.getParent();
    }
    return false;
  }

  private Optional<ChartPane> firstChart() {
    return page.lookupAll(".glass-chart").stream()
        .filter(ChartPane.class::isInstance)
        .map(ChartPane.class::cast)
        .filter(ObservatoryScreen::isSeen)
        .findFirst();
  }

  private TabPage pageOf(Tab tab) {
    return Objects.requireNonNull(pages.get(tab));
  }

  private void choose(Tab tab) {
    shown = tab;
    windows
        .of(tab)
        .ifPresentOrElse(
            window -> {
              page.getChildren().setAll(away(window));
              window.toFront();
            },
            () -> page.getChildren().setAll(pageOf(tab)));
    refresh();
    placeBar();
  }

  /// What stands in place of a tab that has a window of its own.
  private static VBox away(TabWindow window) {
    var text = new Label(TEXTS.get("window.away"));
    text.getStyleClass().add("glass-empty");
    var back = new Button(TEXTS.get("window.back"));
    back.setId("bring-back");
    Explain.as(back, "tab.back");
    back.setOnAction(_ -> window.close());
    var box = new VBox(10, text, back);
    box.setAlignment(Pos.CENTER);
    return box;
  }

  private void pullOut(Tab tab, Point2D at) {
    if (windows.of(tab).isPresent()) {
      choose(tab);
      return;
    }
    page.getChildren().remove(pageOf(tab));
    windows.pullOut(pageOf(tab), getScene(), at);
    choose(shown);
  }

  /// In the line of the titles stands the bar of the tab that is shown here.
  private void placeBar() {
    offered = pageOf(shown).bar();
    Optional<Region> here = offered.filter(_ -> windows.of(shown).isEmpty());
    boolean taken = bar.take(here) && here.isPresent();
    pages.forEach((tab, each) -> each.keepBar(!taken || !tab.equals(shown)));
  }

  private List<TabPage> seen() {
    List<TabPage> seen = new ArrayList<>();
    pages.forEach(
        (tab, each) -> {
          if (windows.of(tab).map(TabWindow::isSeen).orElseGet(() -> tab.equals(shown))) {
            seen.add(each);
          }
        });
    return seen;
  }

  /// The pages ask for it while they are being made, too.
  private void refreshIfReady() {
    if (pages.size() > 0 && bar != null) {
      refresh();
    }
  }

  private void refresh() {
    refreshBy(Runnable::run);
  }

  /// @param turns runs the pieces
  private void refreshBy(Executor turns) {
    List<TabPage> seen = seen();
    Set<Probe> wanted = new HashSet<>();
    seen.forEach(each -> wanted.addAll(each.probes()));
    if (!wanted.equals(watched)) {
      watched = Set.copyOf(wanted);
      model.watch(this, watched);
    }
    seen.forEach(each -> each.refresh(turns));
    bar.list();
    if (!offered.equals(pageOf(shown).bar())) {
      placeBar();
    }
  }
}
