package glassbox.ui.canvas;

import glassbox.design.Box;
import glassbox.ui.explain.Explain;
import glassbox.ui.explain.Subject;
import glassbox.ui.look.LayerWords;
import glassbox.ui.text.Texts;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.geometry.Point2D;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

/// What all cards have: a frame with a coloured stripe, an output port at the right, and for layers
/// an input port at the left.
abstract class CardFrame extends Region {

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass BROKEN = PseudoClass.getPseudoClass("broken");
  private static final PseudoClass ACCEPTS = PseudoClass.getPseudoClass("accepts");
  private static final PseudoClass REFUSES = PseudoClass.getPseudoClass("refuses");
  private static final PseudoClass LIT = PseudoClass.getPseudoClass("lit");
  private static final PseudoClass FAINT = PseudoClass.getPseudoClass("faint");
  private static final PseudoClass MUTED = PseudoClass.getPseudoClass("muted");
  private static final double PORT = 5;
  private static final Texts TEXTS = Texts.of("outline");

  private final String id;
  private final Region stripe = new Region();
  private final VBox box = new VBox();
  private final Circle output = new Circle(PORT);
  private final Circle input = new Circle(PORT);
  private final boolean hasInput;
  private String spoken = "";
  private String alarm = "";
  private boolean selected;

  // The children only carry values.
  @SuppressWarnings("this-escape")
  CardFrame(String id, boolean hasInput) {
    this.id = id;
    this.hasInput = hasInput;
    setId("card-" + id);
    setUserData(new Hit.Card(id));
    setAccessibleRole(AccessibleRole.BUTTON);
    setAccessibleRoleDescription(TEXTS.get("card"));
    setAccessibleHelp(TEXTS.get("card.help"));
    output.setAccessibleRole(AccessibleRole.NODE);
    input.setAccessibleRole(AccessibleRole.NODE);
    getStyleClass().add("glass-card");
    box.getStyleClass().add("glass-card-box");
    stripe.getStyleClass().add("glass-card-stripe");
    stripe.setMouseTransparent(true);
    output.getStyleClass().add("glass-port");
    output.setUserData(new Hit.OutputPort(id));
    input.getStyleClass().addAll("glass-port", "glass-port-in");
    input.setUserData(new Hit.InputPort(id));
    Explain.as(output, "card.output", new Subject.Layer(id));
    Explain.as(input, "card.input", new Subject.Layer(id));
    getChildren().setAll(box, stripe, output);
    if (hasInput) {
      getChildren().add(input);
    }
  }

  final String id() {
    return id;
  }

  final ObservableList<Node> content() {
    return box.getChildren();
  }

  /// What a screen reader says of the card and of its ports.
  final void speak(LayerWords words) {
    spoken = words.sentence(id);
    output.setAccessibleText(words.outputPort(id));
    input.setAccessibleText(words.inputPort(id));
    say();
  }

  private void say() {
    String whole = alarm.isEmpty() ? spoken : alarm + ", " + spoken;
    setAccessibleText(selected ? whole + ", " + TEXTS.get("card.selected") : whole);
  }

  /// What a screen reader says before all else; empty: nothing is wrong.
  final void setAlarm(String changed) {
    alarm = changed;
    say();
  }

  final void setSelected(boolean on) {
    selected = on;
    say();
    pseudoClassStateChanged(SELECTED, on);
  }

  /// @param all whether there is nothing that some take part in and others not
  /// @param own whether this one takes part
  final void setLit(boolean all, boolean own) {
    pseudoClassStateChanged(LIT, !all && own);
    pseudoClassStateChanged(FAINT, !all && !own);
  }

  final void setBroken(boolean on) {
    pseudoClassStateChanged(BROKEN, on);
  }

  final void setMuted(boolean on) {
    pseudoClassStateChanged(MUTED, on);
  }

  /// While a wire is drawn: whether it may end here. Neither, when none is drawn.
  final void setOffer(boolean accepts, boolean refuses) {
    pseudoClassStateChanged(ACCEPTS, accepts);
    pseudoClassStateChanged(REFUSES, refuses);
  }

  /// Where wires begin, on the canvas.
  final Point2D outputPlace() {
    return new Point2D(getLayoutX() + getWidth(), getLayoutY() + middle());
  }

  /// Where wires end, on the canvas.
  final Point2D inputPlace() {
    return new Point2D(getLayoutX(), getLayoutY() + middle());
  }

  final Box box() {
    return new Box(getLayoutX(), getLayoutY(), getWidth(), getHeight());
  }

  private double middle() {
    return getHeight() / 2;
  }

  @Override
  protected double computePrefWidth(double height) {
    return box.prefWidth(-1);
  }

  /// Sentences on a card wrap, so its height is that at its own width.
  @Override
  protected double computePrefHeight(double width) {
    return box.prefHeight(width < 0 ? box.prefWidth(-1) : width);
  }

  @Override
  protected void layoutChildren() {
    box.resizeRelocate(0, 0, getWidth(), getHeight());
    stripe.resizeRelocate(0, 0, getWidth(), 6);
    output.setCenterX(getWidth());
    output.setCenterY(middle());
    if (hasInput) {
      input.setCenterX(0);
      input.setCenterY(middle());
    }
  }
}
