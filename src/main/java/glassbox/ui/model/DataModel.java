package glassbox.ui.model;

import glassbox.app.DataLoader;
import glassbox.app.DataLoader.Loaded;
import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.data.table.Table;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.SplitChoice;
import glassbox.ui.fx.FrameClock;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The data of the open design, read again whenever its choice changes; only the newest wish
/// counts.
final class DataModel {

  final ReadOnlyObjectWrapper<Optional<Dataset>> dataset =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  final ReadOnlyObjectWrapper<Optional<Table>> table =
      new ReadOnlyObjectWrapper<>(Optional.empty());
  final ReadOnlyObjectWrapper<DataState> state =
      new ReadOnlyObjectWrapper<>(new DataState.Absent());

  private final FrameClock clock;
  private final Executor background;
  private Request current =
      new Request(new DataChoice.None(), SplitChoice.DEFAULT, 0, Optional.empty());
  private Reading reading = new Reading();

  DataModel(FrameClock clock, Executor background) {
    this.clock = clock;
    this.background = background;
  }

  /// What the examples depend on.
  private record Request(DataChoice choice, SplitChoice split, long seed, Optional<Path> folder) {}

  /// Reads the data if this design wants other data than the last.
  void follow(Design design, Optional<Path> file) {
    boolean relative =
        design.data() instanceof DataChoice.FromFile chosen && !Path.of(chosen.path()).isAbsolute();
    Optional<Path> folder =
        relative ? file.map(path -> path.toAbsolutePath().getParent()) : Optional.empty();
    var wanted = new Request(design.data(), design.split(), design.seed(), folder);
    if (!wanted.equals(current)) {
      current = wanted;
      begin(wanted);
    }
  }

  void cancel() {
    if (state.get() instanceof DataState.Loading) {
      reading.cancelled = true;
      reading = new Reading();
      show(Optional.empty(), new DataState.Failed("Reading was cancelled. Choose the data again."));
    }
  }

  /// Reads the same again: after a cancel, or when the file has changed.
  void again() {
    begin(current);
  }

  private void begin(Request wanted) {
    reading.cancelled = true;
    var mine = new Reading();
    reading = mine;
    if (wanted.choice() instanceof DataChoice.None) {
      show(Optional.empty(), new DataState.Absent());
      return;
    }
    state.set(new DataState.Loading(-1));
    background.execute(() -> read(wanted, mine));
  }

  private void read(Request wanted, Reading mine) {
    try {
      Optional<Loaded> loaded =
          DataLoader.load(wanted.choice(), wanted.split(), wanted.seed(), wanted.folder(), mine);
      mine.soon(() -> show(loaded, new DataState.Ready()));
    } catch (CancellationException given) {
      mine.soon(() -> show(Optional.empty(), new DataState.Absent()));
    } catch (DataException refused) {
      mine.soon(() -> show(Optional.empty(), new DataState.Failed(refused.reason())));
    } catch (IllegalArgumentException refused) {
      String message = String.valueOf(refused.getMessage());
      mine.soon(() -> show(Optional.empty(), new DataState.Failed(message)));
    }
  }

  private void show(Optional<Loaded> loaded, DataState now) {
    table.set(loaded.flatMap(Loaded::table));
    state.set(now);
    dataset.set(loaded.map(Loaded::data));
  }

  /// One reading; what it reports counts as long as no other has begun.
  private final class Reading implements Progress {

    private volatile boolean cancelled;
    private volatile double done;

    @Override
    public void done(double fraction) {
      if (fraction - done > 0.01) {
        done = fraction;
        soon(() -> state.set(new DataState.Loading(fraction)));
      }
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }

    void soon(Runnable work) {
      clock.soon(
          () -> {
            if (!cancelled) {
              work.run();
            }
          });
    }
  }
}
