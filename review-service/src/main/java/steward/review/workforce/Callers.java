package steward.review.workforce;

import jakarta.enterprise.context.ApplicationScoped;
import steward.access.Caller;
import steward.access.ProblemException;
import steward.access.register.AccessRegister;
import steward.access.register.Standing;
import steward.review.policy.GlobalCell;

/// Who asks something of the register. Everywhere but in the cell that keeps it, it is not found.
@ApplicationScoped
class Callers {

    private final GlobalCell cell;
    private final AccessRegister register;

    Callers(GlobalCell cell, AccessRegister register) {
        this.cell = cell;
        this.register = register;
    }

    Caller caller() {
        return cell.caller();
    }

    /// Whose entries the caller may read.
    Sight sight() {
        Caller caller = caller();
        return switch (register.standingOf(caller.id())) {
            case Standing.Granted granted -> Sight.of(caller, granted.access().suitability());
            case Standing.Ended _, Standing.Unregistered _ -> throw ProblemException.notFound();
        };
    }

    /// What the caller may change.
    Grants grants() {
        return new Grants(caller(), sight());
    }
}
