package glassbox.doctor;

import glassbox.design.Node;
import glassbox.doctor.Finding.Kind;
import glassbox.doctor.Finding.Severity;
import glassbox.engine.optim.Optimizer;
import glassbox.layer.BatchNorm;
import glassbox.layer.Embedding;
import glassbox.layer.LayerNorm;
import glassbox.net.Blueprint;
import glassbox.text.Numbers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Whether the data comes in sizes and shares, and in batches, from which a network learns well.
final class Inputs implements Examination {

  @Override
  public List<Finding> of(Case subject) {
    List<Finding> findings = new ArrayList<>();
    subject
        .facts()
        .filter(facts -> !subject.layers().isEmpty())
        .ifPresent(
            facts -> {
              findings.addAll(unscaled(subject, facts));
              findings.addAll(unbalanced(facts));
              findings.addAll(batchOfOne(subject, facts));
            });
    return findings;
  }

  private static List<Finding> unscaled(Case subject, Facts facts) {
    double uneven = facts.mostSpread() / facts.leastSpread();
    if (isTakenCareOf(subject)
        || (!(uneven > Limits.UNEVEN) && facts.largest() <= Limits.LARGE_INPUT)) {
      return List.of();
    }
    Report report =
        Report.at(Kind.UNSCALED, Severity.WARNING, Blueprint.DATA)
            .with(".largest", facts.largest(), Numbers.brief(facts.largest()));
    if (uneven > Limits.UNEVEN) {
      report.with(".uneven", uneven, Numbers.brief(uneven));
    }
    return report.mendedBy(Mends.normAfterData()).says();
  }

  /// Whether all that reads the data scales it, or reads numbers of words.
  private static boolean isTakenCareOf(Case subject) {
    return subject.layers().stream()
        .filter(node -> subject.design().inputsOf(node.id()).contains(Blueprint.DATA))
        .map(Node::layer)
        .allMatch(
            layer ->
                layer instanceof BatchNorm.Spec
                    || layer instanceof LayerNorm.Spec
                    || layer instanceof Embedding.Spec);
  }

  private static List<Finding> unbalanced(Facts facts) {
    int most = Arrays.stream(facts.classes()).max().orElse(0);
    int least = Arrays.stream(facts.classes()).min().orElse(0);
    if (!facts.classifies() || facts.everyStep() || most < Limits.UNBALANCED * Math.max(1, least)) {
      return List.of();
    }
    return Report.at(Kind.UNBALANCED, Severity.NOTE, Blueprint.DATA)
        .with(".most", most, Numbers.whole(most))
        .with(".least", least, Numbers.whole(least))
        .with(".guess", facts.majority(), Numbers.percent(facts.majority(), 0))
        .says();
  }

  private static List<Finding> batchOfOne(Case subject, Facts facts) {
    List<Node> norms =
        subject.layers().stream().filter(node -> node.layer() instanceof BatchNorm.Spec).toList();
    boolean all = subject.training().optimizer() instanceof Optimizer.GradientDescent;
    int batch = subject.training().batchSize();
    if (norms.isEmpty() || all || (batch > 1 && facts.count() % batch != 1)) {
      return List.of();
    }
    Report report =
        Report.of(Kind.BATCH_OF_ONE, Severity.WARNING, norms)
            .mendedBy(Mends.batch(betterBatch(batch, facts.count())));
    return batch == 1
        ? report.with(".size", 1).says(subject.names(norms))
        : report
            .with(".rest", 1, Numbers.whole(facts.count()), Numbers.whole(batch))
            .saysLike(".says.last", subject.names(norms));
  }

  /// One that leaves no single example at the end.
  private static int betterBatch(int batch, int count) {
    int better = batch == 1 ? Mends.BATCH : batch + 1;
    while (count % better == 1) {
      better++;
    }
    return better;
  }
}
