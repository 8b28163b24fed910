/// "What is this?" for everything in the window: a short text, the formula, and the formula again
/// with the numbers of this moment.
///
/// A screen names what it shows, [glassbox.ui.explain.Explain#as]; the texts stand in
/// `explain.properties`, the numbers come from the `…Moments` here, and
/// [glassbox.ui.explain.Asking] shows both beside the thing.
@NullMarked
package glassbox.ui.explain;

import org.jspecify.annotations.NullMarked;
