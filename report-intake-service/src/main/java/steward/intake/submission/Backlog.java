package steward.intake.submission;

import jakarta.enterprise.context.ApplicationScoped;

/// Whether this instance has submissions that wait in PostgreSQL for the broker. While it has, new ones queue behind them. Starts with the
/// assumption that there are some, until a look says otherwise. Thread-safe.
@ApplicationScoped
class Backlog {

    private boolean rows = true;
    private long began;
    private int inFlight;

    /// True while a new submission must queue behind others.
    synchronized boolean isAhead() {
        return rows;
    }

    /// A submission is about to be added.
    synchronized void adding() {
        began++;
        inFlight++;
        rows = true;
    }

    /// It was, or was not: the next look finds out.
    synchronized void added() {
        inFlight--;
    }

    /// To be taken before a look.
    synchronized long mark() {
        return began;
    }

    /// A look that began at a mark found nothing waiting. It only counts when nothing was being added meanwhile.
    synchronized void foundNone(long mark) {
        rows = inFlight > 0 || began != mark;
    }

    /// A look found some.
    synchronized void foundSome() {
        rows = true;
    }
}
