package glassbox.ui.shell;

import glassbox.design.Training;
import glassbox.engine.choice.Choices;
import glassbox.engine.choice.Ranges;
import glassbox.engine.optim.Optimizer;
import glassbox.text.Numbers;
import glassbox.train.Failure;
import glassbox.ui.model.Message;
import glassbox.ui.model.WorkspaceModel;
import glassbox.ui.text.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// What would help a run that grew beyond all measure, each a click away. Nothing runs yet: one
/// sees the new start first.
final class Remedies {

  private static final Texts TEXTS = Texts.of("shell");

  /// What is usually taken.
  private static final double CLIPPED = 1;

  private Remedies() {}

  /// The message of a failed run.
  static Message message(Failure failure, WorkspaceModel model) {
    List<Message.Offer> offers = new ArrayList<>();
    // A run that stopped for another reason stopped in no layer.
    if (!failure.node().isEmpty()) {
      Training training = model.design().training();
      double lower = Numbers.rounded(training.optimizer().learningRate() / 10, 3);
      if (lower > 0) {
        offers.add(
            offer(
                model, "rate", Ranges.number(lower), now -> now.withOptimizer(slower(now, lower))));
      }
      if (training.gradientClipNorm() == 0) {
        offers.add(
            offer(
                model,
                "clip",
                Ranges.number(CLIPPED),
                now -> Choices.with(now, "gradientClipNorm", CLIPPED)));
      }
    }
    return new Message(Message.Kind.ERROR, failure.message(), offers);
  }

  private static Message.Offer offer(
      WorkspaceModel model, String key, String value, UnaryOperator<Training> change) {
    return new Message.Offer(
        TEXTS.get("remedy." + key, value),
        () -> {
          model.edit(
              TEXTS.get("remedy." + key + ".undo"),
              design -> design.withTraining(change.apply(design.training())));
          model.reset();
        });
  }

  private static Optimizer slower(Training training, double rate) {
    return (Optimizer) Choices.with((Record) training.optimizer(), "learningRate", rate);
  }
}
