package glassbox.ui.data;

import glassbox.data.Examples;
import glassbox.data.Split;
import glassbox.data.sequences.Sequences;
import glassbox.engine.Seeds;
import glassbox.ui.look.Course;
import glassbox.ui.plot.PlotPane;
import javafx.scene.canvas.GraphicsContext;

/// One of the sequences that are made.
final class SequenceTile extends PlotPane {

  private static final double SIZE = 58;
  private static final double MARGIN = 8;
  private static final int MOST_STEPS = 16;

  private final Examples examples;

  SequenceTile(Sequences task) {
    int steps = Math.min(MOST_STEPS, task.usualSteps());
    Seeds seeds = Seeds.of(7);
    examples =
        task.generate(Sequences.FEWEST, steps, 0, seeds)
            .prepare(new Split.Shares(0, 0), seeds)
            .training();
    setPrefSize(SIZE, SIZE);
    setMinSize(SIZE, SIZE);
  }

  @Override
  protected void draw(GraphicsContext g, double width, double height) {
    g.save();
    g.translate((width - SIZE) / 2, MARGIN);
    Course.of(examples, 0).draw(pen(g), inks(), SIZE, height - 2 * MARGIN);
    g.restore();
  }
}
