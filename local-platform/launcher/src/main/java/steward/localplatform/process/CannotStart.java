package steward.localplatform.process;

/// Why the platform can't start or go on, in words for the person at the terminal: what happened and what to do.
public final class CannotStart extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public CannotStart(String message) {
        super(message);
    }

    public CannotStart(String message, Throwable cause) {
        super(message, cause);
    }
}
