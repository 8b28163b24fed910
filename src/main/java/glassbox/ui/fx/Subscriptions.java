package glassbox.ui.fx;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Subscription;

/// What a screen listens to, to be let go of together.
public final class Subscriptions {

  private final List<Subscription> open = new ArrayList<>();

  public void add(Subscription subscription) {
    open.add(subscription);
  }

  /// Runs `work` now and after each change of any of `values`.
  public void onChange(Runnable work, ObservableValue<?>... values) {
    for (ObservableValue<?> value : values) {
      open.add(value.subscribe(work));
    }
    work.run();
  }

  /// Lets go of everything; may be used again.
  public void cancel() {
    List.copyOf(open).forEach(Subscription::unsubscribe);
    open.clear();
  }

  /// Holds what `start` returns for as long as `condition` is true.
  public static Subscription whileTrue(
      ObservableValue<Boolean> condition, Supplier<Subscription> start) {
    var held = new Subscriptions();
    Subscription watching =
        condition.subscribe(
            on -> {
              held.cancel();
              if (on) {
                held.add(start.get());
              }
            });
    return () -> {
      watching.unsubscribe();
      held.cancel();
    };
  }

  /// Holds what `start` returns for as long as `node` is in a scene.
  public static Subscription whileInScene(Node node, Supplier<Subscription> start) {
    return whileTrue(node.sceneProperty().map(scene -> true).orElse(false), start);
  }
}
