package glassbox.app;

import glassbox.design.json.DesignFiles;
import glassbox.text.Language;
import glassbox.text.Texts;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;

/// What is kept of the open document against loss, and how it comes back: copies against a crash,
/// and what saves have replaced. Used on the foreground's thread.
public final class Rescue {

  private static final Texts TEXTS = Texts.of("app", "workspace");

  private final Workspace workspace;
  private final Autosave autosave;
  private final Optional<Versions> versions;
  private final Workspace.Listener listener;
  private List<Recovered> recoverable = List.of();

  Rescue(
      Workspace workspace,
      Autosave autosave,
      Optional<Versions> versions,
      Workspace.Listener listener) {
    this.workspace = workspace;
    this.autosave = autosave;
    this.versions = versions;
    this.listener = listener;
  }

  void look(Autosave.Open open) {
    autosave.look(open, workspace::learned);
  }

  /// Another document comes; nothing of the last one is unsaved.
  void forget() {
    autosave.forget();
  }

  void abandon() {
    autosave.abandon();
  }

  void close() {
    autosave.close();
  }

  /// What crashed programs left, as far as it was looked for.
  public List<Recovered> recoverable() {
    return recoverable;
  }

  /// Looks for what crashed programs left.
  public void find() {
    workspace.inBackground(
        autosave::left,
        left -> {
          recoverable = left;
          listener.changed();
        });
  }

  /// Opens what a crashed program left; it is not saved until the user does.
  public void recover(Recovered left) {
    workspace.read(
        () -> Document.recovered(RecoveryFolder.read(left), left.file()),
        read -> {
          workspace.show(read);
          autosave.replace(left, workspace.asOpen(read.weights()));
          drop(left);
          listener.said(origin("recovered", left));
        });
  }

  /// Deletes what a crashed program left.
  public void discard(Recovered left) {
    autosave.delete(left);
    drop(left);
  }

  private void drop(Recovered gone) {
    recoverable = recoverable.stream().filter(each -> !each.equals(gone)).toList();
    listener.changed();
  }

  /// The versions of the open file before its last saves, the newest first.
  public List<Recovered> earlierVersions() {
    Optional<Path> file = workspace.file();
    return versions.flatMap(kept -> file.map(kept::of)).orElse(List.of());
  }

  /// Opens an earlier version in place of the newest; the file stays as it is until it is saved.
  public void openVersion(Recovered version) {
    workspace.read(
        () -> Document.recovered(DesignFiles.read(version.copy()), version.file()),
        read -> {
          workspace.show(read);
          listener.said(origin("version", version));
        });
  }

  private static String origin(String what, Recovered left) {
    var when = DateTimeFormatter.ofPattern(TEXTS.get("time"), Language.spoken().locale());
    String time = when.format(left.time().atZone(ZoneId.systemDefault()));
    return left.file()
        .map(file -> TEXTS.get(what + ".file", time, file))
        .orElseGet(() -> TEXTS.get(what + ".none", time));
  }
}
