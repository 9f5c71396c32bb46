package steward.review.policy;

import jakarta.enterprise.context.ApplicationScoped;
import steward.access.Caller;
import steward.access.CurrentCaller;
import steward.access.ProblemException;

/// The door to what only the cell that serves `global` keeps: the policy library and the register of people.
@ApplicationScoped
public class GlobalCell {

    private final CurrentCaller current;
    private final CellConfig cell;

    GlobalCell(CurrentCaller current, CellConfig cell) {
        this.current = current;
        this.cell = cell;
    }

    /// Who is asking.
    ///
    /// @throws ProblemException 404 where another cell keeps it
    public Caller caller() {
        Caller caller = current.get();
        if (!cell.servesGlobal()) {
            throw ProblemException.notFound();
        }
        return caller;
    }
}
