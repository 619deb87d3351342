package hk.praya.dev;

import java.time.Duration;

/** Maven, who started us. Ended by SIGTERM or kill -9 it takes nobody along: we notice that it is gone, and go too. */
final class Parent {

    private static final Duration EVERY = Duration.ofSeconds(1);

    private Parent() {}

    static void whenGone(Runnable then) {
        var parent = ProcessHandle.current().parent().map(ProcessHandle::pid);
        Thread.ofPlatform().daemon().name("parent").start(() -> {
            try {
                while (ProcessHandle.current().parent().map(ProcessHandle::pid).equals(parent)) Thread.sleep(EVERY);
                then.run();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }
}
