package glassbox.app;

import glassbox.design.Design;
import glassbox.train.RunHistory;

/// A run that went before, with its curves, to be compared with others.
///
/// @param number counts the document's runs from 1; never given twice
/// @param design what it was made with
/// @param chosen whether the user asked to keep it; the others make room for newer ones
public record KeptRun(
    int number,
    String name,
    Design design,
    RunHistory history,
    long steps,
    boolean chosen,
    boolean visible) {

  KeptRun withName(String changed) {
    return new KeptRun(number, changed, design, history, steps, chosen, visible);
  }

  KeptRun withVisible(boolean changed) {
    return new KeptRun(number, name, design, history, steps, chosen, changed);
  }
}
