package glassbox.ui.observatory;

import glassbox.app.Preferences;
import glassbox.app.WindowPlace;
import glassbox.ui.fx.Desktop;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;

/// The tabs that were pulled out into windows of their own. Where these stood, and that they were
/// there, is kept: they come back with the main window.
final class TabWindows {

  private final Preferences preferences;
  private final Consumer<Tab> cameBack;
  private final Map<Tab, TabWindow> windows = new HashMap<>();

  /// While the main window goes: those that close now are to come back.
  private boolean leaving;

  /// @param cameBack told of a tab whose window was closed
  TabWindows(Preferences preferences, Consumer<Tab> cameBack) {
    this.preferences = preferences;
    this.cameBack = cameBack;
  }

  /// The window of a tab; empty where it is in its place.
  Optional<TabWindow> of(Tab tab) {
    return Optional.ofNullable(windows.get(tab));
  }

  /// @param main the scene that the tab comes from
  /// @param at where it was dropped: for one that never had a window
  void pullOut(TabPage page, Scene main, Point2D at) {
    WindowPlace usual = WindowPlace.DEFAULT;
    Rectangle2D place =
        preferences
            .windowOf(page.tab().key())
            .map(TabWindows::rectangle)
            .orElseGet(
                () ->
                    new Rectangle2D(at.getX() - 80, at.getY() - 14, usual.width(), usual.height()));
    show(page, main, place);
    keep();
  }

  /// Opens the windows again that were there when the program was left.
  ///
  /// @return whether there were any
  boolean restore(Collection<TabPage> pages, Scene main) {
    leaving = false;
    int before = windows.size();
    for (TabPage page : pages) {
      preferences
          .windowOf(page.tab().key())
          .filter(place -> place.out() && !windows.containsKey(page.tab()))
          .ifPresent(place -> show(page, main, rectangle(place)));
    }
    return windows.size() > before;
  }

  /// The main window is about to close; not every system takes the others along.
  void leave() {
    keep();
    leaving = true;
    List.copyOf(windows.values()).forEach(TabWindow::close);
  }

  private void show(TabPage page, Scene main, Rectangle2D place) {
    Tab tab = page.tab();
    var window = new TabWindow(page, main, Desktop.holding(place), () -> closed(tab));
    windows.put(tab, window);
    window.show();
  }

  private void closed(Tab tab) {
    TabWindow window = windows.remove(tab);
    if (window != null && !leaving) {
      preferences.placeWindows(Map.of(tab.key(), window.place(false)));
    }
    cameBack.accept(tab);
  }

  private void keep() {
    Map<String, WindowPlace> places = new HashMap<>();
    windows.forEach((tab, window) -> places.put(tab.key(), window.place(true)));
    preferences.placeWindows(places);
  }

  private static Rectangle2D rectangle(WindowPlace place) {
    return new Rectangle2D(place.left(), place.top(), place.width(), place.height());
  }
}
