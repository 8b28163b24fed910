package glassbox.ui.shell;

import glassbox.doctor.Finding;
import glassbox.doctor.Remedy;
import glassbox.train.Failure;
import glassbox.train.Refusal;
import glassbox.ui.model.Message;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;

/// What the doctor advises for a run that cannot begin or stopped by itself, each a click away.
/// Nothing runs yet: one sees the new start first.
final class Remedies {

  private Remedies() {}

  /// The message of a run that cannot begin. The batch size offered is a power of two, as is usual.
  static Message message(Refusal refusal, WorkspaceModel model) {
    List<Message.Offer> offers =
        refusal.batch().stream()
            .mapToObj(most -> offer(Remedy.batch(Integer.highestOneBit(most)), model))
            .toList();
    return new Message(Message.Kind.ERROR, refusal.reason(), offers);
  }

  /// The message of a failed run.
  static Message message(Failure failure, WorkspaceModel model) {
    List<Message.Offer> offers =
        model.findingsProperty().get().stream()
            .filter(finding -> isCause(finding, failure))
            .flatMap(finding -> finding.remedies().stream())
            .map(remedy -> offer(remedy, model))
            .toList();
    return new Message(Message.Kind.ERROR, failure.message(), offers);
  }

  private static Message.Offer offer(Remedy remedy, WorkspaceModel model) {
    return new Message.Offer(remedy.label(), () -> model.mend(remedy));
  }

  /// A run that stopped for another reason stopped in no layer.
  private static boolean isCause(Finding finding, Failure failure) {
    return switch (finding.kind()) {
      case EXPLODING, RATE_HIGH -> finding.places().contains(failure.node());
      default -> false;
    };
  }
}
