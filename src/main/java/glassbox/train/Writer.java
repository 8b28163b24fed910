package glassbox.train;

import glassbox.data.Dataset;
import glassbox.engine.Seeds;
import glassbox.engine.Slice;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Has the network go on with a text, word by word, with a network of its own that shares the
/// parameters. The seed of the draw is its own too, so that the run goes on as if nobody had
/// looked.
final class Writer {

  /// How many numbers a look may multiply: about a tenth of a second where the network is large.
  private static final long MOST_PRODUCTS = 150_000_000;

  /// A large network writes so many.
  private static final int FEWEST = 8;

  /// How many others are shown of each.
  private static final int LIKELIEST = 6;

  private final SupervisedLoop loop;
  private final TextReader reader;
  private final int known;

  Writer(SupervisedLoop loop) {
    this.loop = loop;
    Dataset data = loop.experiment().data();
    reader = TextReader.of(loop.network(), data.training());
    known = data.words().size();
  }

  /// Whether the network is asked what comes next, and knows the words that it is to go on with.
  static boolean canWrite(Dataset data, Probe.Writing asked) {
    return Probe.Writing.suits(data)
        && !asked.beginning().isEmpty()
        && asked.beginning().stream().allMatch(word -> word >= 0 && word < data.words().size());
  }

  Picture.Writing write(Probe.Writing asked) {
    int given = asked.beginning().size();
    int count = length(asked.length());
    int[] text =
        Arrays.copyOf(asked.beginning().stream().mapToInt(i -> i).toArray(), given + count);
    Seeds seeds = Seeds.of(asked.draw()).child("writing");
    List<Picture.Written> written = new ArrayList<>();
    reader.begin();
    for (int at = given; at < text.length; at++) {
      Slice outputs = reader.read(text, at);
      Chances chances = Chances.of(outputs.data(), outputs.offset(), known);
      Chances drawn = chances.at(asked.temperature());
      text[at] = drawn.draw(seeds.nextDouble());
      written.add(
          new Picture.Written(
              likely(text[at], chances, drawn),
              Arrays.stream(chances.likeliest(LIKELIEST))
                  .mapToObj(word -> likely(word, chances, drawn))
                  .toList()));
    }
    return new Picture.Writing(written, reader.ahead(given));
  }

  private static Picture.Likely likely(int word, Chances chances, Chances drawn) {
    return new Picture.Likely(word, chances.shares()[word], drawn.shares()[word]);
  }

  /// As many as are wanted, where the network is not too large. Counted rather than timed, so that
  /// the same network always writes as much.
  private int length(int wanted) {
    long products = (long) loop.network().parameterCount() * reader.wordsForOne();
    return Math.clamp(MOST_PRODUCTS / Math.max(1, products), Math.min(FEWEST, wanted), wanted);
  }
}
