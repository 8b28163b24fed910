package glassbox.ui.shell;

import glassbox.doctor.Finding;
import glassbox.train.Failure;
import glassbox.ui.model.Message;
import glassbox.ui.model.WorkspaceModel;
import java.util.List;

/// What the doctor advises for a run that stopped by itself, each a click away. Nothing runs yet:
/// one sees the new start first.
final class Remedies {

  private Remedies() {}

  /// The message of a failed run.
  static Message message(Failure failure, WorkspaceModel model) {
    List<Message.Offer> offers =
        model.findingsProperty().get().stream()
            .filter(finding -> isCause(finding, failure))
            .flatMap(finding -> finding.remedies().stream())
            .map(remedy -> new Message.Offer(remedy.label(), () -> model.mend(remedy)))
            .toList();
    return new Message(Message.Kind.ERROR, failure.message(), offers);
  }

  /// A run that stopped for another reason stopped in no layer.
  private static boolean isCause(Finding finding, Failure failure) {
    return switch (finding.kind()) {
      case EXPLODING, RATE_HIGH -> finding.places().contains(failure.node());
      default -> false;
    };
  }
}
