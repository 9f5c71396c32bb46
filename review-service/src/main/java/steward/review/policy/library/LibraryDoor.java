package steward.review.policy.library;

import jakarta.enterprise.context.ApplicationScoped;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;
import steward.contracts.topic.Topics;
import steward.review.policy.CellConfig;

/// Who is asking, where this cell keeps the library.
@ApplicationScoped
class LibraryDoor {

    private final CurrentCaller current;
    private final CellConfig cell;

    LibraryDoor(CurrentCaller current, CellConfig cell) {
        this.current = current;
        this.cell = cell;
    }

    /// @throws ProblemException 404 where another cell keeps it
    Caller caller() {
        Caller caller = current.get();
        if (!cell.regions().contains(Topics.GLOBAL_REGION)) {
            throw ProblemException.notFound();
        }
        return caller;
    }
}
