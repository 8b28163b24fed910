package glassbox.ui.model;

import glassbox.design.Design;
import glassbox.design.History;
import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFile;
import glassbox.design.json.DesignFiles;
import glassbox.net.Weights;
import glassbox.ui.fx.FrameClock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The open design with its past and its file.
final class DocumentModel {

  final ReadOnlyObjectWrapper<Design> design = new ReadOnlyObjectWrapper<>(Design.EMPTY);
  final ReadOnlyBooleanWrapper dirty = new ReadOnlyBooleanWrapper();
  final ReadOnlyBooleanWrapper readOnly = new ReadOnlyBooleanWrapper();
  final ReadOnlyObjectWrapper<Optional<Path>> file = optional();
  final ReadOnlyObjectWrapper<Optional<String>> undoLabel = optional();
  final ReadOnlyObjectWrapper<Optional<String>> redoLabel = optional();

  private final FrameClock clock;
  private final Executor background;
  private final Consumer<Message> say;
  private History history = new History(Design.EMPTY);
  private DesignFile opened = DesignFile.of(Design.EMPTY, Weights.NONE);

  DocumentModel(FrameClock clock, Executor background, Consumer<Message> say) {
    this.clock = clock;
    this.background = background;
    this.say = say;
  }

  void edit(String label, UnaryOperator<Design> edit) {
    if (history.apply(label, edit)) {
      refresh();
    }
  }

  void undo() {
    if (history.undo()) {
      refresh();
    }
  }

  void redo() {
    if (history.redo()) {
      refresh();
    }
  }

  void begin(Design start) {
    take(DesignFile.of(start, Weights.NONE), Optional.empty());
  }

  /// Reads a file in the background.
  ///
  /// @param then gets the weights that the file holds, when it is open
  void open(Path path, Consumer<Weights> then) {
    background.execute(
        () -> {
          try {
            DesignFile read = DesignFiles.read(path);
            clock.soon(
                () -> {
                  take(read, Optional.of(path));
                  then.accept(read.weights());
                  if (!read.warnings().isEmpty()) {
                    say.accept(new Message(Message.Kind.INFO, read.warnings().getFirst()));
                  }
                });
          } catch (DesignException unreadable) {
            failed(unreadable);
          }
        });
  }

  /// Writes what stands now, in the background.
  ///
  /// @param next follows when it is on the disk
  void save(Path path, Weights trained, Runnable next) {
    Design written = history.current();
    DesignFile file = opened.with(written, trained);
    background.execute(
        () -> {
          try {
            DesignFiles.write(path, file);
            clock.soon(() -> saved(path, file, next));
          } catch (DesignException refused) {
            failed(refused);
          }
        });
  }

  private void saved(Path path, DesignFile written, Runnable next) {
    opened = written;
    history.markSaved(written.design());
    file.set(Optional.of(path));
    readOnly.set(false);
    refresh();
    next.run();
  }

  private void failed(DesignException failure) {
    clock.soon(() -> say.accept(new Message(Message.Kind.ERROR, failure.reason())));
  }

  private void take(DesignFile read, Optional<Path> path) {
    opened = read;
    history = new History(read.design());
    file.set(path);
    readOnly.set(read.newer());
    refresh();
  }

  private void refresh() {
    undoLabel.set(history.undoLabel());
    redoLabel.set(history.redoLabel());
    dirty.set(history.isDirty());
    design.set(history.current());
  }

  private static <T> ReadOnlyObjectWrapper<Optional<T>> optional() {
    return new ReadOnlyObjectWrapper<>(Optional.empty());
  }
}
