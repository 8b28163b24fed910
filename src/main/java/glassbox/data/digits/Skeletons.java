package glassbox.data.digits;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// How people write the ten digits: several ways each, the more usual ones more often.
final class Skeletons {

  /// A digit, how often it is written this way, and its strokes with `/` where the pen is lifted.
  private static final String WAYS =
      """
      0 4: 52,0 22,12 5,50 20,88 50,100 80,86 95,50 82,14 50,0
      0 2: 66,8 36,3 10,30 5,64 26,96 56,97 88,70 94,34 72,8 44,5
      0 1: 40,4 10,34 8,70 34,98 70,92 94,60 90,24 62,2 34,10
      1 9: 50,0 50,50 50,100
      1 1: 30,24 52,0! 52,50 52,100
      1 1: 30,20 54,0! 54,100 / 24,100 84,100
      2 4: 6,28 22,5 54,0 80,18 74,44 42,78 2,98! 50,96 104,94
      2 4: 10,26 30,4 60,0 80,20 70,50 40,82 14,98 2,88 18,76 50,90 78,98 106,90
      2 3: 6,34 20,6 56,-2 84,22 70,60 32,98 2,94 6,72 36,70 70,88 104,88
      2 2: 8,14 44,0 74,12 72,36 36,72 4,98! 50,98 104,96
      2 2: 10,20 40,2 70,10 70,40 40,70 6,84! 40,90 108,100
      3 4: 8,14 42,0 80,12 76,36 38,47! 84,58 90,82 50,100 2,88
      3 3: 8,12 46,-2 78,14 66,38 30,50 54,48 86,62 82,90 44,101 0,86
      3 2: 6,6! 44,4 86,2! 42,42! 80,52 90,78 54,100 2,88
      3 2: 4,22 34,2 72,10 66,34 36,48! 70,52 82,72 56,96 -4,100
      4 4: 22,4 10,52! 50,54 96,50 / 76,12 70,50 64,100
      4 4: 12,8 4,44 26,60 82,48 / 84,0 78,44 66,100
      4 2: 62,0! 4,62! 50,62 100,60 / 64,2 62,50 60,100
      4 1: 96,62! 4,64! 64,0! 62,50 60,100
      4 1: 16,10 4,56! 88,46! 92,8! 74,60 66,100
      5 3: 92,2! 32,5! 24,42! 52,36 82,54 80,82 46,100 2,92
      5 3: 34,6! 26,42! 56,36 82,58 74,88 40,100 2,92 / 34,6 64,5 106,0
      5 3: 38,16! 30,44! 56,40 74,60 62,90 34,100 0,92 / 38,14 70,8 114,0
      5 2: 98,2 52,5 34,20 42,42 72,58 76,84 46,100 2,94
      6 3: 66,-2 30,30 8,68 24,96 60,98 84,78 66,56 34,60 14,80
      6 2: 84,8 58,0 22,32 6,72 30,99 68,95 82,72 58,54 28,62 12,80
      6 3: 50,0 22,42 8,78 34,99 74,94 84,68 54,56 18,76
      6 1: 40,0 18,30 6,74 36,100 80,86 78,58 48,56 32,84
      7 3: 4,8 46,7 90,5! 64,50 42,100
      7 3: 2,24! 10,10 50,12 94,4! 66,46 50,100
      7 2: 6,7 46,6 90,4! 64,50 42,100 / 20,54 50,51 88,48
      7 2: 8,12 46,8 84,6 84,24 58,62 48,100
      8 3: 80,15 50,0 20,15 30,40 68,58 80,82 48,100 16,82 32,57 70,40 82,12
      8 2: 52,0 26,20 50,44 76,22 52,0 / 50,44 16,70 44,100 80,76 50,44
      8 3: 94,10 56,2 22,18 42,44 72,66 60,94 30,99 14,80 42,52 76,32 98,4
      8 1: 40,50 14,24 44,0 74,16 50,46 18,74 36,100 70,90 66,66 30,40
      9 4: 76,14 48,0 16,12 14,34 42,42 76,16! 74,56 68,100
      9 2: 84,18 48,0 10,20 22,46 60,42 86,14! 86,56 66,92 24,100
      9 5: 74,8 42,2 12,22 24,40 56,32 80,6! 64,54 48,100
      9 3: 70,8 36,2 8,24 24,44 60,30 76,2 72,42 62,100
      9 2: 72,20 46,0 20,14 26,36 56,36 74,14 70,54 60,100
      """;

  /// A way to write a digit.
  private record Way(int digit, int weight, List<Stroke> strokes) {

    static Way parse(String line) {
      int colon = line.indexOf(':');
      String[] head = line.substring(0, colon).split(" ", -1);
      List<Stroke> strokes =
          Arrays.stream(line.substring(colon + 1).split("/", -1)).map(Stroke::parse).toList();
      return new Way(Integer.parseInt(head[0]), Integer.parseInt(head[1]), strokes);
    }
  }

  /// For each digit its ways, each as often in the list as it is usual.
  private static final List<List<List<Stroke>>> OF_DIGIT =
      IntStream.range(0, 10).mapToObj(Skeletons::waysOf).toList();

  private Skeletons() {}

  private static List<List<Stroke>> waysOf(int digit) {
    return WAYS.lines()
        .map(Way::parse)
        .filter(way -> way.digit == digit)
        .flatMap(way -> IntStream.range(0, way.weight).mapToObj(_ -> way.strokes))
        .toList();
  }

  /// The ways to write `digit`; one drawn from the list at random is as usual as it is among
  /// people.
  static List<List<Stroke>> of(int digit) {
    return OF_DIGIT.get(digit);
  }
}
