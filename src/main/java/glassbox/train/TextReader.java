package glassbox.train;

import glassbox.data.Examples;
import glassbox.engine.Slice;
import glassbox.net.Network;
import glassbox.net.StepByStep;

/// Reads a text that grows, and says after each word what comes next.
sealed interface TextReader {

  /// @param network which shares its parameters with the reader, and is left as it is
  /// @param data the texts that it learns from
  static TextReader of(Network network, Examples data) {
    return StepByStep.of(network)
        .<TextReader>map(one -> new Steps(one, data.shape().elements()))
        .orElseGet(() -> new Window(network.withBatch(1), data));
  }

  /// Another text.
  void begin();

  /// @param text of which the first `length` words are there: at least one, and after [#begin]
  ///   those that were there before
  /// @return what the network gives behind the last of them, one number for each word that it knows
  ///   in the last places; stands until the next one
  Slice read(int[] text, int length);

  /// How many words it reads for each that is written, at most.
  int wordsForOne();

  /// How many words it reads that are in no text of `length` words.
  int ahead(int length);

  /// One that remembers: each word is read once. It has learned from texts of so many steps that
  /// each begin with an empty memory; where it comes to their end it begins anew with the last
  /// half, so that it never does what it has not learned.
  final class Steps implements TextReader {

    private final StepByStep network;
    private final int steps;
    private int start;
    private int done;
    private Slice output = Slice.NONE;

    private Steps(StepByStep network, int steps) {
      this.network = network;
      this.steps = steps;
    }

    @Override
    public void begin() {
      beginAt(0);
    }

    private void beginAt(int place) {
      network.begin();
      start = place;
      done = place;
    }

    @Override
    public Slice read(int[] text, int length) {
      if (length - start > steps) {
        beginAt(length - steps / 2);
      }
      while (done < length) {
        output = network.read(text[done]);
        done++;
      }
      return output;
    }

    @Override
    public int wordsForOne() {
      return 2;
    }

    @Override
    public int ahead(int length) {
      return 0;
    }
  }

  /// One that sees a whole example at a time, and answers behind its last word: the text's end.
  /// What a shorter text lacks in front is taken from the data.
  final class Window implements TextReader {

    private final Network network;
    private final int steps;
    private final float[] data;

    private Window(Network network, Examples data) {
      this.network = network;
      steps = data.shape().elements();
      this.data = data.inputs();
    }

    @Override
    public void begin() {}

    @Override
    public Slice read(int[] text, int length) {
      Slice input = network.input().value();
      int ahead = ahead(length);
      for (int i = 0; i < steps; i++) {
        int place = length - steps + i;
        // The end of a whole example, so that what stands there is text.
        float word = i < ahead ? data[steps - ahead + i] : text[place];
        input.data()[input.offset() + i] = word;
      }
      network.forward(1, false);
      Slice all = network.output().value();
      int width = network.output().shape().last();
      return new Slice(all.data(), all.offset() + network.output().shape().elements() - width);
    }

    @Override
    public int wordsForOne() {
      return steps;
    }

    @Override
    public int ahead(int length) {
      return Math.max(0, steps - length);
    }
  }
}
