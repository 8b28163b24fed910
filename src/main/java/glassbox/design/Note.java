package glassbox.design;

/// A text that stands on the canvas: a note, or the title of a frame around what stands in it.
public record Note(String id, String text, Point at, Extent size, Colour colour, Form form) {

  public static final Extent SIZE = new Extent(200, 96);
  public static final double SMALLEST = 60;

  public enum Colour {
    YELLOW,
    GREEN,
    BLUE,
    PINK,
    GREY
  }

  public enum Form {
    NOTE,
    /// What stands inside moves with it.
    FRAME
  }

  public Note {
    size = new Extent(Math.max(SMALLEST, size.width()), Math.max(SMALLEST / 2, size.height()));
  }

  public Note(String id, String text, Point at) {
    this(id, text, at, SIZE, Colour.YELLOW, Form.NOTE);
  }

  public boolean isFrame() {
    return form == Form.FRAME;
  }

  public Note withText(String changed) {
    return new Note(id, changed, at, size, colour, form);
  }

  public Note withAt(Point changed) {
    return new Note(id, text, changed, size, colour, form);
  }

  public Note withSize(Extent changed) {
    return new Note(id, text, at, changed, colour, form);
  }

  public Note withColour(Colour changed) {
    return new Note(id, text, at, size, changed, form);
  }

  Note withId(String changed) {
    return new Note(changed, text, at, size, colour, form);
  }
}
