package glassbox.ui.explain;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

/// Names the things in the window, and finds what stands under the pointer.
public final class Explain {

  private static final String PROPERTY = "glassbox.explain";

  /// What stands at a place of a node, in the node's own coordinates.
  private interface Asked extends Function<Point2D, Optional<Topic>> {}

  /// A thing that can be asked about, and what to ask about it.
  ///
  /// @param exact whether it is the place rather than the node that is asked about
  public record Found(Node node, Topic topic, boolean exact) {}

  private Explain() {}

  /// Says what `node` and all in it is, unless what is in it says its own.
  ///
  /// @param key of the texts in `explain.properties`
  public static <N extends Node> N as(N node, String key) {
    return as(node, key, Subject.RUN);
  }

  /// The same, with whose numbers are meant.
  public static <N extends Node> N as(N node, String key, Subject subject) {
    var topic = new Topic(key, subject, false);
    set(node, _ -> Optional.of(topic));
    return node;
  }

  /// As [#as], for what is another thing as time goes by.
  ///
  /// @param subject asked for each time
  public static <N extends Node> N as(N node, String key, Supplier<Subject> subject) {
    set(node, _ -> Optional.of(new Topic(key, subject.get(), false)));
    return node;
  }

  /// A part of the window: it answers where nothing in it does.
  public static <N extends Node> N area(N node, String key) {
    var topic = new Topic(key, Subject.RUN, true);
    set(node, _ -> Optional.of(topic));
    return node;
  }

  /// A drawing in which there are things to ask about.
  ///
  /// @param at what stands at a place of the node; empty where the area itself is meant
  public static <N extends Node> N area(N node, String key, Function<Point2D, Optional<Topic>> at) {
    var topic = new Topic(key, Subject.RUN, true);
    set(node, place -> at.apply(place).or(() -> Optional.of(topic)));
    return node;
  }

  private static void set(Node node, Asked asked) {
    node.getProperties().put(PROPERTY, asked);
  }

  /// What a node itself is said to be.
  public static Optional<Topic> of(Node node) {
    return asked(node).flatMap(asked -> asked.apply(new Point2D(-1, -1)));
  }

  private static Optional<Asked> asked(Node node) {
    return node.hasProperties() && node.getProperties().get(PROPERTY) instanceof Asked asked
        ? Optional.of(asked)
        : Optional.empty();
  }

  /// What a node is, or else what it stands in is.
  static Optional<Found> around(@Nullable Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      Optional<Topic> topic = of(at);
      if (topic.isPresent()) {
        return Optional.of(new Found(at, topic.get(), false));
      }
    }
    return Optional.empty();
  }

  /// Shows what a node is, as if it had been asked with the pointer.
  public static void ask(Node node) {
    Event.fireEvent(node, new AskEvent());
  }

  /// What is seen at a place of the scene. Unlike the toolkit's own picking it finds what is
  /// disabled too, which is what people ask about most.
  static Optional<Found> at(Node node, double sceneX, double sceneY) {
    if (!isThere(node, sceneX, sceneY)) {
      return Optional.empty();
    }
    if (node instanceof Parent parent) {
      List<Node> children = parent.getChildrenUnmodifiable();
      for (int i = children.size() - 1; i >= 0; i--) {
        Optional<Found> found = at(children.get(i), sceneX, sceneY);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    Point2D place = node.sceneToLocal(sceneX, sceneY);
    return asked(node)
        .flatMap(asked -> asked.apply(place))
        .map(topic -> new Found(node, topic, !of(node).equals(Optional.of(topic))));
  }

  /// The node on top at a place of the scene.
  static Node topmost(Node node, double sceneX, double sceneY) {
    if (node instanceof Parent parent) {
      List<Node> children = parent.getChildrenUnmodifiable();
      for (int i = children.size() - 1; i >= 0; i--) {
        if (isThere(children.get(i), sceneX, sceneY)) {
          return topmost(children.get(i), sceneX, sceneY);
        }
      }
    }
    return node;
  }

  private static boolean isThere(Node node, double sceneX, double sceneY) {
    return node.isVisible()
        && !node.isMouseTransparent()
        && (node.getClip() == null || node.getClip().contains(node.sceneToLocal(sceneX, sceneY)))
        && (node instanceof Parent
            ? node.getBoundsInLocal().contains(node.sceneToLocal(sceneX, sceneY))
            : node.contains(node.sceneToLocal(sceneX, sceneY)));
  }
}
