package glassbox.ui.explain;

import glassbox.data.Dataset;
import glassbox.data.Target;
import glassbox.design.Training;
import glassbox.engine.optim.Optimizer;
import glassbox.text.Figure;
import glassbox.train.Evaluation;
import glassbox.train.RunHistory;
import glassbox.train.Series;
import glassbox.train.Snapshot;
import glassbox.ui.model.WorkspaceModel;
import java.util.Map;
import java.util.Optional;

/// Numbers of the run: epochs, steps, rates, losses, measures.
final class RunMoments {

  private RunMoments() {}

  static Map<String, Moment> all() {
    return Map.ofEntries(
        Map.entry("run.epoch", Moment.of((model, _) -> epoch(model))),
        Map.entry("run.run", Moment.of((model, _) -> epochs(model))),
        Map.entry("choice.epochs", Moment.of((model, _) -> epochs(model))),
        Map.entry("run.epoch.once", Moment.of((model, _) -> stepsPerEpoch(model))),
        Map.entry("choice.batchSize", Moment.of((model, _) -> stepsPerEpoch(model))),
        Map.entry("run.loss", LossMoment.MOMENT),
        Map.entry("choice.loss", LossMoment.MOMENT),
        Map.entry("chart.loss", Moment.of((model, _) -> gap(model))),
        Map.entry("run.validation", Moment.of((model, _) -> measure(model))),
        Map.entry("chart.metric", Moment.of((model, _) -> measure(model))),
        Map.entry("chart.scatter", Moment.of((model, _) -> measure(model))),
        Map.entry("chart.curve", Moment.of((model, _) -> measure(model))),
        Map.entry("run.speed", Moment.of((model, _) -> speed(model))),
        Map.entry("status.speed", Moment.of((model, _) -> speed(model))),
        Map.entry("choice.learningRate", Moment.of((model, _) -> rate(model))),
        Map.entry("choice.schedule", Moment.of((model, _) -> rate(model))),
        Map.entry("choice.patience", Moment.of((model, _) -> patience(model))));
  }

  /// How many examples an update takes.
  private static long batch(WorkspaceModel model, Dataset data) {
    Training training = model.design().training();
    int all = data.training().count();
    return training.optimizer() instanceof Optimizer.GradientDescent
        ? all
        : Math.min(training.batchSize(), all);
  }

  private static long perEpoch(WorkspaceModel model, Dataset data) {
    return Math.ceilDiv(data.training().count(), batch(model, data));
  }

  private static Optional<String> stepsPerEpoch(WorkspaceModel model) {
    return model
        .dataset()
        .map(
            data ->
                "⌈%s / %s⌉ = %s"
                    .formatted(
                        Figure.count(data.training().count()),
                        Figure.count(batch(model, data)),
                        Figure.count(perEpoch(model, data))));
  }

  private static Optional<String> epochs(WorkspaceModel model) {
    long planned = model.design().training().epochs();
    return model
        .dataset()
        .map(data -> perEpoch(model, data))
        .map(
            steps ->
                "%s · %s = %s"
                    .formatted(
                        Figure.count(planned), Figure.count(steps), Figure.count(planned * steps)));
  }

  /// Where the batch size changed while it ran, steps and epochs no longer belong together.
  private static Optional<String> epoch(WorkspaceModel model) {
    return model
        .dataset()
        .flatMap(
            data ->
                model
                    .snapshot()
                    .map(
                        shot -> {
                          long per = perEpoch(model, data);
                          return shot.step() / per == shot.epoch()
                              ? "⌊%s / %s⌋ = %s"
                                  .formatted(
                                      Figure.count(shot.step()),
                                      Figure.count(per),
                                      Figure.count(shot.epoch()))
                              : Figure.count(shot.epoch());
                        }));
  }

  private static Optional<String> gap(WorkspaceModel model) {
    return model
        .snapshot()
        .filter(shot -> Double.isFinite(shot.validationLoss()))
        .map(
            shot ->
                "%s − %s = %s"
                    .formatted(
                        Figure.term(shot.validationLoss()),
                        Figure.term(shot.trainingLoss()),
                        Figure.result(shot.validationLoss() - shot.trainingLoss())));
  }

  private static Optional<String> measure(WorkspaceModel model) {
    return model.snapshot().flatMap(shot -> model.dataset().flatMap(data -> measure(shot, data)));
  }

  static Optional<String> measure(Snapshot shot, Dataset data) {
    Double accuracy = shot.metrics().get("accuracy");
    Double r2 = shot.metrics().get("r2");
    int all = data.validation().count() * Math.max(1, data.outline().steps());
    if (accuracy != null && all > 0) {
      return Optional.of(
          "%s / %s = %s"
              .formatted(
                  Figure.count(Math.round(accuracy * all)),
                  Figure.count(all),
                  Figure.percent(accuracy)));
    }
    if (r2 != null && data.validation().target() instanceof Target.Values values) {
      double spread = Evaluation.spread(values.values());
      return Optional.of(
          "1 − %s / %s = %s"
              .formatted(Figure.term((1 - r2) * spread), Figure.term(spread), Figure.result(r2)));
    }
    return Optional.empty();
  }

  private static Optional<String> speed(WorkspaceModel model) {
    return model
        .snapshot()
        .filter(shot -> shot.stepsPerSecond() > 0)
        .flatMap(
            shot ->
                model
                    .dataset()
                    .map(data -> batch(model, data))
                    .map(
                        batch -> {
                          long steps = Math.round(shot.stepsPerSecond());
                          return "%s · %s = %s"
                              .formatted(
                                  Figure.count(steps),
                                  Figure.count(batch),
                                  Figure.count(steps * batch));
                        }));
  }

  private static Optional<String> rate(WorkspaceModel model) {
    double chosen = model.design().training().optimizer().learningRate();
    return model
        .snapshot()
        .filter(_ -> chosen > 0)
        .map(
            shot ->
                "%s · %s = %s"
                    .formatted(
                        Figure.plain(chosen),
                        Figure.plain(shot.learningRate() / chosen),
                        Figure.plain(shot.learningRate())));
  }

  private static Optional<String> patience(WorkspaceModel model) {
    return model.history().flatMap(run -> patience(run, model));
  }

  private static Optional<String> patience(RunHistory run, WorkspaceModel model) {
    Optional<Series.Point> best = run.validationLoss().least();
    if (best.isEmpty() || model.snapshot().isEmpty()) {
      return Optional.empty();
    }
    double step = best.get().step();
    double at = step == 0 ? 0 : Math.rint(run.epochs().curve().at(step));
    long now = model.snapshot().get().epoch();
    int allowed = model.design().training().patience();
    return Optional.of(
        "%d − %.0f = %.0f%s".formatted(now, at, now - at, allowed > 0 ? " / " + allowed : ""));
  }
}
