package glassbox.layer;

import glassbox.engine.Shape;
import java.util.ArrayList;
import java.util.List;

/// Lists what a window reads for one output, in the order of the weights: channel by channel, row
/// by row. It is for people to look at; what runs goes by [Planes] and [Pooling].
final class Taps {

  private Taps() {}

  /// Of a window that weighs what it sees.
  ///
  /// @param groups into how many parts channels are divided that don't see each other
  /// @param outputs how many channels come out
  /// @param output which element of the output
  static List<Tap> weighed(Sliding sliding, PaddingMode mode, int groups, int outputs, int output) {
    Place to = Place.of(sliding.output(outputs), output);
    int channels = Place.channels(sliding.input()) / groups;
    int first = to.channel() / (outputs / groups) * channels;
    int weight = to.channel() * channels * sliding.down().kernel() * sliding.across().kernel();
    List<Tap> taps = new ArrayList<>();
    for (int channel = first; channel < first + channels; channel++) {
      for (Place place : window(sliding, channel, to)) {
        taps.add(new Tap(place, source(sliding.input(), mode, place), weight++));
      }
    }
    return taps;
  }

  /// Of a window that takes the largest or the mean of a channel; padding doesn't count.
  static List<Tap> pooled(Sliding sliding, int output) {
    Place to = Place.of(sliding.output(Place.channels(sliding.input())), output);
    return window(sliding, to.channel(), to).stream()
        .map(place -> seen(sliding.input(), PaddingMode.ZERO, place))
        .toList();
  }

  /// Of a window as large as what it moves over.
  static List<Tap> whole(Shape input, int channel) {
    List<Tap> taps = new ArrayList<>();
    for (int row = 0; row < Place.height(input); row++) {
      for (int column = 0; column < Place.width(input); column++) {
        taps.add(seen(input, PaddingMode.ZERO, new Place(channel, row, column)));
      }
    }
    return taps;
  }

  /// A place alone that is taken as it is.
  static Tap seen(Shape input, PaddingMode mode, Place place) {
    return new Tap(place, source(input, mode, place), Tap.NOTHING);
  }

  /// Of stamps that overlap: those that reach an output. The windows lead back, from the output to
  /// the input.
  static List<Tap> stamped(Shape input, Shape output, Window down, Window across, int element) {
    Place to = Place.of(output, element);
    int window = down.kernel() * across.kernel();
    List<Tap> taps = new ArrayList<>();
    for (int channel = 0; channel < Place.channels(input); channel++) {
      int weight = (channel * Place.channels(output) + to.channel()) * window;
      for (int i = down.kernel() - 1; i >= 0; i--) {
        int row = to.row() + down.before() - i;
        for (int j = across.kernel() - 1; j >= 0; j--) {
          int column = to.column() + across.before() - j;
          if (row % down.stride() == 0 && column % across.stride() == 0) {
            var place = new Place(channel, row / down.stride(), column / across.stride());
            int source = source(input, PaddingMode.ZERO, place);
            taps.add(new Tap(place, source, weight + i * across.kernel() + j));
          }
        }
      }
    }
    return taps;
  }

  private static List<Place> window(Sliding sliding, int channel, Place to) {
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < sliding.down().kernel(); i++) {
      int row = sliding.down().place(to.row(), i);
      for (int j = 0; j < sliding.across().kernel(); j++) {
        places.add(new Place(channel, row, sliding.across().place(to.column(), j)));
      }
    }
    return places;
  }

  private static int source(Shape input, PaddingMode mode, Place place) {
    int row = mode.source(place.row(), Place.height(input));
    int column = mode.source(place.column(), Place.width(input));
    return row < 0 || column < 0
        ? Tap.NOTHING
        : new Place(place.channel(), row, column).element(input);
  }
}
