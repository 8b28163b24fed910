package glassbox.train;

import glassbox.engine.kernel.Kernels;
import glassbox.engine.kernel.ScalarKernels;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Kernels that a test can hold up and break, and that notice when they are used too late.
final class WatchedKernels implements InvocationHandler {

  private final Kernels kernels = new ScalarKernels();
  private final AtomicReference<@Nullable Error> breaking = new AtomicReference<>();
  private final AtomicInteger calls = new AtomicInteger();
  private volatile int sound = Integer.MAX_VALUE;
  private final CountDownLatch entered = new CountDownLatch(1);
  private final CountDownLatch released = new CountDownLatch(1);
  private volatile boolean held;
  private volatile boolean closed;
  private volatile boolean usedTooLate;

  Kernels kernels() {
    return (Kernels)
        Proxy.newProxyInstance(
            Kernels.class.getClassLoader(), new Class<?>[] {Kernels.class}, this);
  }

  /// The next call throws this.
  void breakWith(Error error) {
    breakAfter(calls(), error);
  }

  /// The call after so many throws this.
  void breakAfter(int soundCalls, Error error) {
    breaking.set(error);
    sound = soundCalls;
  }

  int calls() {
    return calls.get();
  }

  /// The next call waits for [#release].
  void hold() {
    held = true;
  }

  void awaitHeld() throws InterruptedException {
    entered.await();
  }

  void release() {
    held = false;
    released.countDown();
  }

  boolean closed() {
    return closed;
  }

  boolean usedTooLate() {
    return usedTooLate;
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] values)
      throws Throwable {
    if (method.getName().equals("close")) {
      closed = true;
    } else {
      used();
    }
    try {
      return method.invoke(kernels, values);
    } catch (InvocationTargetException thrown) {
      throw thrown.getTargetException();
    }
  }

  private void used() throws InterruptedException {
    usedTooLate |= closed;
    Error error = calls.getAndIncrement() < sound ? null : breaking.getAndSet(null);
    if (error != null) {
      throw error;
    }
    if (held) {
      entered.countDown();
      released.await();
    }
  }
}
