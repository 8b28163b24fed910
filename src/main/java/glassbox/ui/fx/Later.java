package glassbox.ui.fx;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Something that is made when it is first asked for, and then kept. For one thread.
public final class Later<T> {

  private final Supplier<T> making;
  private @Nullable T made;

  public Later(Supplier<T> making) {
    this.making = making;
  }

  public T get() {
    if (made == null) {
      made = making.get();
    }
    return made;
  }
}
