package glassbox.app;

import glassbox.design.Edits;
import glassbox.design.WeightChange;
import glassbox.engine.Tensor;
import glassbox.layer.KeptStart;
import glassbox.net.WeightPlace;
import glassbox.text.Texts;
import java.util.Map;
import java.util.concurrent.Executor;

/// What hands do to the numbers that a network learns, so that it can be undone. Used on the
/// foreground's thread.
public final class WeightsByHand {

  private static final Texts TEXTS = Texts.of("app", "workspace");

  private final Workspace workspace;
  private final Runs runs;
  private final Executor foreground;
  private final Workspace.Listener listener;

  WeightsByHand(Workspace workspace, Runs runs, Executor foreground, Workspace.Listener listener) {
    this.workspace = workspace;
    this.runs = runs;
    this.foreground = foreground;
    this.listener = listener;
  }

  /// Sets a learned number by hand, at the next step boundary; the run goes on from there. One
  /// entry to undo, which holds what the number was then.
  ///
  /// @throws IllegalArgumentException when the value is no number; the message is for the user
  public void set(WeightPlace place, double value) {
    float wanted = (float) value;
    if (!Float.isFinite(wanted)) {
      throw new IllegalArgumentException(TEXTS.get("weight.number"));
    }
    Document edited = workspace.document();
    runs.setWeight(
        place,
        wanted,
        before -> {
          if (edited == workspace.document() && before != wanted) {
            edited
                .history()
                .noteWeight(
                    TEXTS.get("undo.weight", place.parameter()),
                    new WeightChange(place, before, wanted));
          }
          listener.changed();
        });
  }

  /// Makes what a layer knows now its start, so that a reset returns here. Done when the run has
  /// handed it out.
  public void keepAsStart(String node) {
    Document edited = workspace.document();
    runs.numbers()
        .thenAccept(
            weights ->
                foreground.execute(
                    () -> {
                      Map<String, Tensor> known = weights.byNode().getOrDefault(node, Map.of());
                      if (edited == workspace.document() && !known.isEmpty()) {
                        workspace.edit(
                            TEXTS.get("undo.start"),
                            design -> Edits.keepStart(design, node, new KeptStart(known)));
                      }
                    }));
  }
}
