package steward.demo;

import java.io.PrintStream;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/// Says once a second how far the run is: on one line that is written over where a person watches, line by line otherwise.
final class Progress implements AutoCloseable {

    private final Tally tally;
    private final PrintStream out;
    private final boolean overwrite;
    private final long start = System.nanoTime();
    private final Thread thread;
    private volatile String phase = "posting";

    Progress(Tally tally, PrintStream out, boolean overwrite) {
        this.tally = tally;
        this.out = out;
        this.overwrite = overwrite;
        this.thread = Thread.ofVirtual().name("progress").start(this::tick);
    }

    void phase(String now) {
        phase = now;
    }

    private void tick() {
        try {
            while (true) {
                TimeUnit.SECONDS.sleep(overwrite ? 1 : 5);
                print();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void print() {
        String line =
                String.format(
                        Locale.ROOT,
                        "%4d s  %-9s posted %d  accepted %d  claimed %d  decided %d  referred %d  resolved %d"
                                + "  applied %d  told %d",
                        TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                        phase,
                        tally.submitted.sum(),
                        tally.acceptedCount(),
                        tally.claims.sum(),
                        tally.decisions.sum(),
                        tally.referrals.sum(),
                        tally.resolutions.sum(),
                        tally.applied.sum(),
                        tally.delivered.sum());
        if (overwrite) {
            out.print("\r" + line + "   ");
            out.flush();
        } else {
            out.println(line);
        }
    }

    @Override
    public void close() {
        thread.interrupt();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        print();
        out.println();
    }
}
