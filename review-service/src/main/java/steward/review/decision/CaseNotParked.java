package steward.review.decision;

/// A resolution came for a case that does not wait for one. It is put aside for a person to look at, with this name as the reason.
final class CaseNotParked extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseNotParked() {
        super("the case does not wait for a resolution");
    }
}
