package glassbox.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import glassbox.data.Dataset;
import glassbox.data.Progress;
import glassbox.design.Checked;
import glassbox.design.DataChoice;
import glassbox.design.Design;
import glassbox.design.Edits;
import glassbox.design.Soundness;
import glassbox.design.SplitChoice;
import glassbox.design.Training;
import glassbox.doctor.Finding.Kind;
import glassbox.engine.choice.Choices;
import glassbox.engine.init.Initializer;
import glassbox.engine.loss.Loss;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.LayerOptions;
import glassbox.layer.LayerSpec;
import glassbox.net.Blueprint;
import glassbox.train.Experiment;
import glassbox.train.Preparation;
import glassbox.train.RunHistory;
import glassbox.train.RunState;
import glassbox.train.Session;
import glassbox.train.Snapshot;
import glassbox.train.Speed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// A design that is trained to its end while the doctor makes its rounds.
final class Patient {

  private static final Duration PATIENCE = Duration.ofSeconds(240);

  /// The doctor's time passes faster than the run's, or short runs would be over before it speaks.
  private static final long FASTER = 1000;

  /// How long a run takes at least.
  private static final double SECONDS = 1;

  private final Design design;
  private final Dataset data;

  /// What was said in the whole run, by kind, as it was said last.
  final Map<Kind, Finding> said = new LinkedHashMap<>();

  /// What is said when it is over.
  List<Finding> last = List.of();

  private Patient(Design design, Dataset data) {
    this.design = design;
    this.data = data;
  }

  static Patient of(Design design) {
    return new Patient(
        design,
        Preparation.load(design.data(), design.split(), design.seed(), Path.of(""), Progress.NONE));
  }

  /// Layers one behind the other: `n1`, `n2` …
  static Design chain(DataChoice data, Training training, LayerSpec... layers) {
    Design design = Design.EMPTY.withData(data).withTraining(training).withSeed(1);
    String after = Blueprint.DATA;
    for (LayerSpec layer : layers) {
      design = Edits.addAfter(design, layer, after);
      after = design.nodes().getLast().id();
    }
    return design;
  }

  static DataChoice.Generated generated(String generator, int count, double noise) {
    return new DataChoice.Generated(generator, count, noise, 2);
  }

  /// Half of the data to train with.
  static Design split(Design design, double validation, double test) {
    return design.withSplit(new SplitChoice(validation, test));
  }

  static Training training(Optimizer optimizer, int epochs) {
    return Choices.with(Training.DEFAULT.withOptimizer(optimizer), "epochs", epochs);
  }

  static Training with(Training training, Loss loss) {
    return training.withLoss(Optional.of(loss));
  }

  /// All weights drawn wider or narrower than is usual.
  static Design drawn(Design design, double deviation) {
    var options =
        new LayerOptions(
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            Optional.of(new Initializer.Normal(deviation)));
    Design changed = design;
    for (var node : design.nodes()) {
      changed = Edits.setOptions(changed, node.id(), options);
    }
    return changed;
  }

  /// What the doctor says of the design alone.
  List<Finding> unrun() {
    var visit =
        new Rounds.Visit(
            checked(), Optional.of(Facts.of(data)), Optional.empty(), Optional.empty());
    return new Rounds().visit(visit, 0);
  }

  private Checked checked() {
    return Soundness.check(design, Optional.of(data.outline()));
  }

  /// Trains to the end.
  Patient run() {
    Checked checked = checked();
    var rounds = new Rounds();
    Optional<Facts> facts = Optional.of(Facts.of(data));
    try (Session session = new Session(Experiment.of(checked, data, 1), Set.of())) {
      // The doctor is to see some thirty looks of the shortest run too, on the fastest machine.
      double examples = (double) data.training().count() * design.training().epochs();
      session.setSpeed(new Speed(examples / SECONDS));
      // By steps and not by a clock: while the trainer gets no processor, time stands still.
      double nanosEach = SECONDS * 1e9 * FASTER / (examples / design.training().batchSize());
      session.run();
      long end = System.nanoTime() + PATIENCE.toNanos();
      boolean over = false;
      while (!over) {
        Snapshot shot = session.latest();
        RunHistory history = session.history();
        over = shot.state() == RunState.FINISHED || shot.state() == RunState.FAILED;
        var visit = new Rounds.Visit(checked, facts, Optional.of(shot), Optional.of(history));
        last = rounds.visit(visit, (long) (shot.step() * nanosEach));
        last.forEach(finding -> said.put(finding.kind(), finding));
        assertThat(System.nanoTime()).isLessThan(end);
        pause();
      }
    }
    return this;
  }

  private static void pause() {
    try {
      Thread.sleep(2);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  Finding finding(Kind kind) {
    return Optional.ofNullable(said.get(kind))
        .orElseThrow(() -> new AssertionError(kind + " was not found, but " + said.keySet()));
  }

  /// The same with the first remedy of a finding taken.
  Patient mended(Kind kind) {
    Remedy remedy = finding(kind).remedies().getFirst();
    return Patient.of(remedy.edit().apply(design));
  }

  Design design() {
    return design;
  }

  static List<Kind> kinds(List<Finding> findings) {
    List<Kind> kinds = new ArrayList<>();
    findings.forEach(finding -> kinds.add(finding.kind()));
    return kinds;
  }
}
