package glassbox.data;

import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import java.util.Arrays;

/// The order in which training examples are shown: all of them once an epoch, shuffled anew by seed
/// and epoch. Gathers batches without taking memory.
public final class Batches {

  private final Examples examples;
  private final Seeds seeds;

  /// The stream of one epoch.
  private final Seeds draw;

  private Encoding encoding;
  private final int[] order;
  private int batch;
  private int epoch;
  private int next;

  public Batches(Examples examples, Encoding encoding, int batch, Seeds seeds) {
    this.examples = examples;
    this.encoding = encoding;
    this.batch = batch;
    this.seeds = seeds;
    draw = seeds.child("");
    order = new int[examples.count()];
    begin(0);
  }

  /// Goes to the start of an epoch.
  public void begin(int epoch) {
    this.epoch = epoch;
    next = 0;
    for (int i = 0; i < order.length; i++) {
      order[i] = i;
    }
    draw.become(seeds, "epoch ", epoch);
    draw.shuffle(order);
  }

  /// Stands where these stand and goes on by itself.
  public Batches copy() {
    Batches copy = new Batches(examples, encoding, batch, seeds);
    copy.begin(epoch);
    copy.next = next;
    return copy;
  }

  /// Which examples the next batch has, if the epoch is not over.
  public int[] upcoming() {
    return Arrays.copyOfRange(order, next, Math.min(order.length, next + batch));
  }

  /// What an example should give; a single entry.
  public Target answer(int example) {
    return examples.target().pick(new int[] {example});
  }

  public int epoch() {
    return epoch;
  }

  /// Examples of this epoch that were shown already.
  public int shown() {
    return next;
  }

  public boolean epochIsOver() {
    return next >= order.length;
  }

  public int batchesPerEpoch() {
    return (order.length + batch - 1) / batch;
  }

  /// From the next batch on.
  public void setBatch(int size) {
    batch = size;
  }

  /// From the next batch on: another loss may want other numbers.
  public void setEncoding(Encoding changed) {
    encoding = changed;
  }

  /// Copies the next batch into `inputs` and its encoded targets into `targets`.
  ///
  /// @return how many rows: the last batch of an epoch may have fewer
  public int fill(Slice inputs, Slice targets) {
    int rows = Math.min(batch, order.length - next);
    int width = examples.shape().elements();
    for (int row = 0; row < rows; row++) {
      int example = order[next + row];
      copy(examples.inputs(), example * width, inputs, row * width, width);
      encoding.write(examples.target(), example, targets, row);
    }
    next += rows;
    return rows;
  }

  /// A loop of its own for the few numbers of small examples, where a call costs more than the
  /// copy.
  private static void copy(float[] from, int at, Slice to, int row, int width) {
    if (width > 8) {
      System.arraycopy(from, at, to.data(), to.offset() + row, width);
      return;
    }
    for (int i = 0; i < width; i++) {
      to.data()[to.offset() + row + i] = from[at + i];
    }
  }
}
