package glassbox.app;

import glassbox.data.DataException;
import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.SplitChoice;
import glassbox.text.Texts;
import glassbox.train.Preparation;
import glassbox.train.Preparation.Prepared;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;

/// Keeps the data in step with what the design says of it: loads in the background, cancels what is
/// no longer wanted. Used on the foreground's thread alone.
final class DataLoading {

  private static final Texts TEXTS = Texts.of("app", "workspace");

  private static final Path NOWHERE = Path.of("");

  /// All that decides what the data is.
  private record Wish(DataChoice choice, SplitChoice split, long seed) {}

  private final Background background;
  private final Executor foreground;
  private final Runnable changed;
  private Optional<Wish> wish = Optional.empty();
  private Optional<Load> running = Optional.empty();
  private Optional<Path> distrusted = Optional.empty();
  private Optional<Prepared> prepared = Optional.empty();
  private DataState state = new DataState.Absent();

  /// @param changed called on the foreground when state or data are others
  DataLoading(Background background, Executor foreground, Runnable changed) {
    this.background = background;
    this.foreground = foreground;
    this.changed = changed;
  }

  DataState state() {
    return state;
  }

  /// The data as the design wants it, or, while that is loading, as it wanted it before.
  Optional<Dataset> dataset() {
    return prepared.map(Prepared::data);
  }

  /// With how it was read.
  Optional<Prepared> prepared() {
    return prepared;
  }

  /// A file that must not be read before the user says so.
  void distrust(Optional<Path> file) {
    distrusted = file;
  }

  /// Reads the file that was asked about.
  void allow(Design design) {
    distrusted = Optional.empty();
    again(design);
  }

  /// Reads the same again: after a cancel, or when the file has changed.
  void again(Design design) {
    wish = Optional.empty();
    follow(design);
  }

  /// Begins again with another document.
  void forget() {
    stop();
    wish = Optional.empty();
    prepared = Optional.empty();
    state = new DataState.Absent();
  }

  /// Loads what `design` asks for unless that is there, or on its way.
  void follow(Design design) {
    var wanted = new Wish(design.data(), design.split(), design.seed());
    if (wish.isPresent() && wish.get().equals(wanted)) {
      return;
    }
    stop();
    wish = Optional.of(wanted);
    Optional<Path> file = DataPlaces.of(design);
    if (isNothing(design.data())) {
      end(new DataState.Absent());
    } else if (file.isPresent() && file.equals(distrusted)) {
      end(new DataState.Asking(file.get()));
    } else {
      load(wanted);
    }
  }

  /// A plane without a point waits for some; that is no failure.
  private static boolean isNothing(DataChoice choice) {
    return choice instanceof DataChoice.None
        || choice instanceof DataChoice.Points own && own.points().isEmpty();
  }

  /// Stops reading; what was there before is gone too.
  void cancel() {
    if (running.isPresent()) {
      stop();
      end(new DataState.Failed(TEXTS.get("data.cancelled")));
    }
  }

  private void load(Wish wanted) {
    var load = new Load(wanted);
    running = Optional.of(load);
    state = new DataState.Loading(-1);
    // First, so that the data may be there when all have been told that it is on its way.
    background.read(load);
    changed.run();
  }

  private void stop() {
    running.ifPresent(load -> load.cancelled = true);
    running = Optional.empty();
  }

  private void end(DataState without) {
    prepared = Optional.empty();
    state = without;
    changed.run();
  }

  private boolean isCurrent(Load load) {
    return running.isPresent() && running.get() == load;
  }

  /// One reading of data; runs in the background and tells the foreground.
  private final class Load implements Runnable, Progress {

    private final Wish wanted;
    private volatile boolean cancelled;
    private int percent = -1;

    Load(Wish wanted) {
      this.wanted = wanted;
    }

    @Override
    public void run() {
      if (cancelled) {
        return;
      }
      try {
        Prepared loaded =
            Preparation.prepare(wanted.choice(), wanted.split(), wanted.seed(), NOWHERE, this);
        foreground.execute(() -> finish(Optional.of(loaded), new DataState.Ready()));
      } catch (CancellationException wished) {
        return;
      } catch (DataException refused) {
        fail(refused.reason());
      } catch (OutOfMemoryError tooLarge) {
        fail(TEXTS.get("data.memory"));
      }
    }

    private void fail(String message) {
      foreground.execute(() -> finish(Optional.empty(), new DataState.Failed(message)));
    }

    private void finish(Optional<Prepared> loaded, DataState after) {
      if (isCurrent(this)) {
        running = Optional.empty();
        prepared = loaded;
        state = after;
        changed.run();
      }
    }

    @Override
    public void done(double fraction) {
      int now = (int) (100 * fraction);
      if (now != percent) {
        percent = now;
        foreground.execute(() -> tell(fraction));
      }
    }

    private void tell(double fraction) {
      if (isCurrent(this)) {
        state = new DataState.Loading(fraction);
        changed.run();
      }
    }

    @Override
    public boolean cancelled() {
      return cancelled;
    }
  }
}
