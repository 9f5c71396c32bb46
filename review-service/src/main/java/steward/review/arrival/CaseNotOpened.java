package steward.review.arrival;

/// An event speaks of a case that was never opened here. It is put aside under this name, and replayed once the opening is.
final class CaseNotOpened extends RuntimeException {

    private static final long serialVersionUID = 1L;

    CaseNotOpened() {
        super("the case was not opened here");
    }
}
