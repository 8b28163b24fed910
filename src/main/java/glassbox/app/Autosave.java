package glassbox.app;

import glassbox.design.Design;
import glassbox.design.json.DesignException;
import glassbox.design.json.DesignFile;
import glassbox.net.Weights;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/// Keeps a copy of the open document against a crash: its design half a second after a change at
/// the latest, what it has learned twice a minute. Asked once a frame on the foreground's thread;
/// writes in the background, in order with everything else that is written.
final class Autosave {

  /// Changes that follow each other faster share a copy.
  static final long DESIGN_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

  static final long LEARNED_NANOS = TimeUnit.SECONDS.toNanos(30);

  private final Optional<RecoveryFolder> folder;
  private final Background background;
  private final LongSupplier clock;
  private Optional<Design> kept = Optional.empty();
  private long keptAt;
  private long learnedAt;
  private long learnedStep;

  /// Set in the background when the disk refused, so that the next look tries again.
  private volatile boolean failed;

  /// @param folder empty: nothing is kept
  /// @param clock in nanoseconds
  Autosave(Optional<RecoveryFolder> folder, Background background, LongSupplier clock) {
    this.folder = folder;
    this.background = background;
    this.clock = clock;
    keptAt = clock.getAsLong() - DESIGN_NANOS;
    learnedAt = clock.getAsLong();
  }

  /// What is open now.
  ///
  /// @param content without weights
  /// @param changed whether the design differs from what is saved
  /// @param step how many steps it has learned since it was saved; 0: nothing new
  record Open(DesignFile content, Optional<Path> file, boolean changed, long step) {}

  /// Writes what is due.
  ///
  /// @param weights are asked for only where they are due
  void look(Open open, Supplier<CompletableFuture<Weights>> weights) {
    if (folder.isEmpty()) {
      return;
    }
    if (failed) {
      failed = false;
      kept = Optional.empty();
    }
    long now = clock.getAsLong();
    Design design = open.content().design();
    boolean learnedDue =
        open.step() != 0 && open.step() != learnedStep && now - learnedAt >= LEARNED_NANOS;
    boolean designDue = open.changed() && !kept.equals(Optional.of(design));
    if ((designDue && now - keptAt >= DESIGN_NANOS) || (learnedDue && kept.isEmpty())) {
      keptAt = now;
      kept = Optional.of(design);
      write(mine -> mine.write(open.content(), open.file()));
    } else if (kept.isPresent() && !open.changed() && open.step() == 0) {
      forget();
    }
    if (learnedDue) {
      learnedAt = now;
      learnedStep = open.step();
      weights.get().thenAccept(all -> write(mine -> mine.writeLearned(with(open, all))));
    }
  }

  private static DesignFile with(Open open, Weights weights) {
    return open.content().with(open.content().design(), weights);
  }

  /// The document was saved, or closed, or replaced.
  void forget() {
    learnedStep = 0;
    learnedAt = clock.getAsLong();
    keptAt = clock.getAsLong() - DESIGN_NANOS;
    if (kept.isPresent()) {
      kept = Optional.empty();
      folder.ifPresent(mine -> background.write(mine::clear));
    }
  }

  /// What crashed programs left. Slow; for the background.
  List<Recovered> left() {
    return folder.map(RecoveryFolder::left).orElse(List.of());
  }

  void delete(Recovered recovered) {
    folder.ifPresent(mine -> background.write(() -> mine.delete(recovered)));
  }

  /// Takes over what a crashed program left: its copy goes once there is one of our own.
  void replace(Recovered recovered, Open open) {
    kept = Optional.of(open.content().design());
    keptAt = clock.getAsLong();
    write(
        mine -> {
          mine.write(open.content(), open.file());
          if (!open.content().weights().isEmpty()) {
            mine.writeLearned(open.content());
          }
          mine.delete(recovered);
        });
  }

  /// The program ends as it should.
  void close() {
    folder.ifPresent(mine -> background.write(mine::close));
  }

  /// The program ends as one does that is killed.
  void abandon() {
    folder.ifPresent(RecoveryFolder::letGo);
  }

  private interface Writing {
    void to(RecoveryFolder folder) throws IOException;
  }

  private void write(Writing writing) {
    Consumer<RecoveryFolder> safely =
        mine -> {
          try {
            writing.to(mine);
          } catch (IOException | DesignException refused) {
            failed = true;
          }
        };
    folder.ifPresent(mine -> background.write(() -> safely.accept(mine)));
  }
}
