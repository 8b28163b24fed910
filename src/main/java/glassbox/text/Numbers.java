package glassbox.text;

/// Numbers as the spoken language writes them. Fractions need nothing of it: they have a decimal
/// point everywhere.
public final class Numbers {

  private Numbers() {}

  /// With a mark between thousands: `65,536`.
  public static String whole(long number) {
    return String.format(Language.spoken().numbers(), "%,d", number);
  }
}
