package glassbox.ui.model;

import glassbox.app.Recovered;
import glassbox.app.Rescue;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// What is kept against loss: documents that a crash left, and the open file before its last saves.
public final class RescueModel {

  private final Rescue rescue;
  private final Runnable before;
  private final ObservableList<Recovered> recoverable = FXCollections.observableArrayList();

  /// @param before runs before another document comes
  RescueModel(Rescue rescue, Runnable before) {
    this.rescue = rescue;
    this.before = before;
  }

  void look() {
    if (!recoverable.equals(rescue.recoverable())) {
      recoverable.setAll(rescue.recoverable());
    }
  }

  /// Documents that a crash left, the newest first; filled after [#find].
  public ObservableList<Recovered> recoverable() {
    return recoverable;
  }

  public void find() {
    rescue.find();
  }

  /// Opens what a crash left, unsaved.
  public void recover(Recovered left) {
    before.run();
    rescue.recover(left);
  }

  public void discard(Recovered left) {
    rescue.discard(left);
  }

  /// The open file before its last saves, the newest first.
  public List<Recovered> earlierVersions() {
    return rescue.earlierVersions();
  }

  /// Opens an earlier version, unsaved.
  public void openVersion(Recovered version) {
    before.run();
    rescue.openVersion(version);
  }
}
