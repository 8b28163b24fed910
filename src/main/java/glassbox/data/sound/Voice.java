package glassbox.data.sound;

import glassbox.engine.Seeds;
import java.util.List;

/// A voice that speaks: pulses of the larynx and the noise of breath, through three resonators one
/// behind the other, which move from sound to sound (Klatt, Software for a cascade/parallel formant
/// synthesizer, 1980).
final class Voice {

  static final int RATE = 8_000;

  /// How long the mouth takes to move.
  private static final double MOVE_SECONDS = 0.018;

  private static final double[] BANDWIDTHS = {70, 100, 150};

  private final Seeds draw;
  private final double pitch;
  private final double size;
  private final double haste;
  private final double[] formants = new double[3];
  private final double[] last = new double[3];
  private final double[] lastButOne = new double[3];
  private double voice;
  private double breath;

  /// @param wobble how much speakers differ: 0 not at all
  Voice(Seeds draw, double wobble) {
    this.draw = draw;
    pitch = 130 * StrictMath.exp(0.3 * wobble * draw.gaussian());
    size = StrictMath.exp(0.08 * wobble * draw.gaussian());
    haste = StrictMath.exp(0.15 * wobble * draw.gaussian());
  }

  /// @param noise deviation of what is added to each sample, beside the loudest
  Sound speak(List<Phoneme> word, double noise) {
    // So that not all begin at the same moment.
    int before = (int) (RATE * 0.1 * draw.nextDouble());
    int[] ends = new int[word.size()];
    int end = before;
    for (int i = 0; i < ends.length; i++) {
      end +=
          (int)
              (RATE * word.get(i).milliseconds / 1_000 * haste * (0.85 + 0.3 * draw.nextDouble()));
      ends[i] = end;
    }
    float[] samples = new float[end + RATE / 20];
    begin(word.getFirst());
    double phase = 0;
    double pulse = 0;
    int now = 0;
    for (int i = before; i < samples.length; i++) {
      while (now < word.size() && i >= ends[now]) {
        now++;
      }
      move(word.get(Math.min(now, word.size() - 1)), now < word.size());
      // The pitch falls while a word is spoken.
      phase += pitch * (1.1 - 0.25 * i / samples.length) / RATE;
      pulse *= 0.85;
      if (phase >= 1) {
        phase -= 1;
        pulse += 1;
      }
      samples[i] = (float) resonate(voice * pulse + 0.3 * breath * draw.gaussian());
    }
    return finished(samples, noise);
  }

  private void begin(Phoneme first) {
    formants[0] = first.first;
    formants[1] = first.second;
    formants[2] = first.third;
  }

  private void move(Phoneme to, boolean sounds) {
    double share = 1 / (MOVE_SECONDS * RATE);
    formants[0] += share * (to.first - formants[0]);
    formants[1] += share * (to.second - formants[1]);
    formants[2] += share * (to.third - formants[2]);
    voice += 2 * share * ((sounds ? to.voice : 0) - voice);
    breath += 2 * share * ((sounds ? to.breath : 0) - breath);
  }

  private double resonate(double sound) {
    double passed = sound;
    for (int i = 0; i < 3; i++) {
      double hertz = Math.min(size * formants[i], 0.48 * RATE);
      double decay = StrictMath.exp(-Math.PI * BANDWIDTHS[i] / RATE);
      double c = -decay * decay;
      double b = 2 * decay * StrictMath.cos(2 * Math.PI * hertz / RATE);
      double next = (1 - b - c) * passed + b * last[i] + c * lastButOne[i];
      lastButOne[i] = last[i];
      last[i] = next;
      passed = next;
    }
    return passed;
  }

  private Sound finished(float[] samples, double noise) {
    float loudest = 1e-9f;
    for (float sample : samples) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    for (int i = 0; i < samples.length; i++) {
      double heard = 0.8 * samples[i] / loudest + noise * draw.gaussian();
      samples[i] = (float) Math.clamp(heard, -1, 1);
    }
    return new Sound(RATE, samples);
  }
}
