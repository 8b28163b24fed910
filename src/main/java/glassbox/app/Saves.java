package glassbox.app;

import glassbox.design.Design;
import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFile;
import glassbox.design.json.DesignFiles;
import glassbox.net.Weights;
import glassbox.text.Texts;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/// What the user has written to the disk: in the background, whole or not at all, and where that
/// fails, said.
final class Saves {

  private static final Texts TEXTS = Texts.of("app", "workspace");

  /// What is to be written, as it stood when the user asked.
  record Save(Document document, Path path, Design design, Weights weights) {}

  private final Background background;
  private final Executor foreground;
  private final Workspace.Listener listener;
  private final Optional<Versions> versions;

  /// @param versions keep what a save replaces
  Saves(
      Background background,
      Executor foreground,
      Workspace.Listener listener,
      Optional<Versions> versions) {
    this.background = background;
    this.foreground = foreground;
    this.listener = listener;
    this.versions = versions;
  }

  /// @param next follows in the foreground when it is on the disk
  void write(Save save, Runnable next) {
    DesignFile content = save.document().forFile(save.path(), save.design(), save.weights());
    inBackground(
        () -> {
          versions.ifPresent(kept -> kept.keep(save.path()));
          DesignFiles.write(save.path(), content);
        },
        () -> {
          save.document().saved(save.path(), save.design(), save.weights());
          next.run();
        });
  }

  /// A file for other programs.
  void export(Path path, Supplier<byte[]> content) {
    inBackground(
        () -> DesignFiles.writeSafely(path, content.get()),
        () -> listener.said(TEXTS.get("wrote", path.getFileName())));
  }

  private interface Writing {
    void write() throws DesignException;
  }

  private void inBackground(Writing writing, Runnable next) {
    background.write(
        () -> {
          try {
            writing.write();
            foreground.execute(next);
          } catch (DesignException refused) {
            foreground.execute(() -> listener.failed(refused.reason()));
          }
        });
  }
}
