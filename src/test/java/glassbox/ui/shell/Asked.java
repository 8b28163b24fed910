package glassbox.ui.shell;

import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Topic;
import glassbox.ui.plot.PlotPane;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Separator;
import javafx.scene.control.SplitPane;
import org.controlsfx.control.SegmentedButton;

/// Walks through what is seen of a window: which keys its things have, and which things have none.
final class Asked {

  final Set<String> keys = new TreeSet<>();
  final Set<String> without = new TreeSet<>();
  int things;

  void walk(Node root) {
    walk(root, Optional.empty(), "");
  }

  private void walk(Node node, Optional<Topic> around, String path) {
    if (!node.isVisible()) {
      return;
    }
    Optional<Topic> own = Explain.of(node);
    own.ifPresent(topic -> keys.add(topic.key()));
    Optional<Topic> topic = own.or(() -> around);
    String here = path + " > " + name(node);
    if (isThing(node)) {
      things++;
      if (topic.filter(each -> !each.area()).isEmpty()) {
        without.add(here);
      }
    }
    // What a control is made of belongs to it.
    boolean whole = isThing(node) && own.filter(each -> !each.area()).isPresent();
    if (node instanceof Parent parent && !(whole && node instanceof Control)) {
      parent.getChildrenUnmodifiable().forEach(child -> walk(child, topic, here));
    } else if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::collect);
    }
  }

  /// Only the keys.
  private void collect(Node node) {
    Explain.of(node).ifPresent(topic -> keys.add(topic.key()));
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(this::collect);
    }
  }

  private static boolean isThing(Node node) {
    boolean frame =
        node instanceof Label
            || node instanceof ScrollPane
            || node instanceof SplitPane
            || node instanceof Separator
            || node instanceof SegmentedButton
            || node.getStyleClass().contains("scroll-bar")
            || node.getStyleClass().contains("thumb");
    return !frame
        && (node instanceof Control
            || node instanceof PlotPane && !node.isMouseTransparent()
            || node.getAccessibleRole() == AccessibleRole.BUTTON
            || node.getOnMouseClicked() != null);
  }

  private static String name(Node node) {
    String id = node.getId() == null ? "" : "#" + node.getId();
    String type = node.getClass().getSimpleName();
    return (type.isEmpty() ? node.getClass().getName() : type)
        + id
        + (id.isEmpty() ? node.getStyleClass() : "");
  }
}
