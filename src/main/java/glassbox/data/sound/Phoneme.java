package glassbox.data.sound;

import java.util.List;

/// What words are spoken of: where the mouth resonates, and what sounds in it. Vowels are those of
/// men in Peterson and Barney, Control methods used in a study of the vowels (1952), table II; the
/// others are near to them in place and not to be mistaken for each other.
enum Phoneme {
  IY(270, 2290, 3010, 1, 0, 110),
  IH(390, 1990, 2550, 1, 0, 100),
  EH(530, 1840, 2480, 1, 0, 120),
  AH(640, 1190, 2390, 1, 0, 120),
  AO(570, 840, 2410, 1, 0, 130),
  UH(440, 1020, 2240, 1, 0, 90),
  UW(300, 870, 2240, 1, 0, 130),
  ER(490, 1350, 1690, 1, 0, 80),
  AA(730, 1090, 2440, 1, 0, 120),
  W(290, 610, 2150, 0.7, 0, 60),
  R(310, 1060, 1380, 0.7, 0, 60),
  N(250, 1300, 2200, 0.45, 0, 80),
  V(260, 1100, 2080, 0.4, 0.05, 60),
  F(700, 1900, 3300, 0, 0.12, 90),
  TH(500, 1500, 2900, 0, 0.08, 90),
  S(1500, 2900, 3700, 0, 0.6, 110),
  Z(260, 2900, 3700, 0.3, 0.35, 80),
  /// The closed mouth in front of a stop.
  PAUSE(300, 1500, 2500, 0, 0, 50),
  T(600, 2600, 3600, 0, 0.6, 25),
  K(500, 1800, 2600, 0, 0.6, 30);

  final double first;
  final double second;
  final double third;

  /// How loud the voice is, and how loud the breath.
  final double voice;

  final double breath;
  final double milliseconds;

  Phoneme(
      double first, double second, double third, double voice, double breath, double milliseconds) {
    this.first = first;
    this.second = second;
    this.third = third;
    this.voice = voice;
    this.breath = breath;
    this.milliseconds = milliseconds;
  }

  /// The English digits.
  private static final List<List<Phoneme>> DIGITS =
      List.of(
          List.of(Z, IH, R, AO, UH),
          List.of(W, AH, AH, N),
          List.of(T, UW, UW),
          List.of(TH, R, IY, IY),
          List.of(F, AO, AO, R),
          List.of(F, AA, IH, V),
          List.of(S, IH, PAUSE, K, S),
          List.of(S, EH, V, UH, N),
          List.of(EH, IH, IY, PAUSE, T),
          List.of(N, AA, IH, IH, N));

  static List<Phoneme> ofDigit(int digit) {
    return DIGITS.get(digit);
  }
}
