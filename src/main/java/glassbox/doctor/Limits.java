package glassbox.doctor;

/// Where the doctor draws its lines, and where they come from. Lines without a source are the
/// house's own: the templates that learn lie well on one side, those that are there to fail on the
/// other (`HealthyTemplatesTest`).
public final class Limits {

  /// An update of about a thousandth of the weights is usual for a network that learns well
  /// (Karpathy, CS231n notes, "Ratio of weights:updates"); the healthy band reaches half a power of
  /// ten either way.
  public static final double UPDATE_LOW = 3e-4;

  public static final double UPDATE_HIGH = 3e-3;

  /// Ten times what is healthy: the weights are new ones after some thirty steps.
  static final double UPDATE_WILD = 3e-2;

  /// First updates are larger than later ones; beyond this they throw the start away.
  static final double FIRST_UPDATE_WILD = 0.2;

  /// A tenth of the usual update: a layer that moves less is asleep.
  static final double UPDATE_ASLEEP = 1e-4;

  /// Of the chosen learning rate; where a schedule has brought it below, the run is nearly over.
  public static final double RATE_ENDING = 0.1;

  /// A layer's gradient beside the largest of all layers. Saturating activations make it shrink by
  /// about the same factor from layer to layer (Glorot and Bengio, 2010); networks that learn stay
  /// within two powers of ten.
  static final double GRADIENT_VANISHED = 1e-3;

  /// The length of a whole gradient that no usual learning rate can follow. Clipping it is the mend
  /// of Pascanu, Mikolov and Bengio (2013).
  static final double GRADIENT_EXPLODED = 100;

  /// "As much as 40 % of your network can be dead" where the rate is too high (Karpathy, CS231n
  /// notes, on ReLU; Maas et al., 2013, and Lu et al., 2019, on why).
  static final double DEAD = 0.4;

  /// Half of a layer's units at the flat ends of their activation (Glorot and Bengio, 2010, on
  /// layers of sigmoids).
  static final double SATURATED = 0.5;

  /// Steps back through which a plain recurrent layer hardly carries a gradient (Bengio, Simard and
  /// Frasconi, 1994: some ten to twenty).
  static final int FAR_BACK = 20;

  /// What was learned of what there is to learn, from which on nothing needs to be mended.
  static final double LEARNED = 0.9;

  static final double HARDLY_LEARNED = 0.1;

  /// Below it, a network that gets no better fits too little.
  static final double UNDERFITTED = 0.7;

  /// The validation loss beside its best, from which on it climbs rather than wavers.
  static final double CLIMBED = 1.25;

  /// Inputs are usual within about ±3; beyond this they are not scaled.
  static final double LARGE_INPUT = 20;

  /// The spread of the widest input beside that of the narrowest (LeCun et al., 1998, Efficient
  /// BackProp, section 4.3: inputs of one scale).
  static final double UNEVEN = 30;

  /// The largest class beside the smallest (He and Garcia, 2009, speak of imbalance from about here
  /// on).
  static final double UNBALANCED = 5;

  private Limits() {}
}
