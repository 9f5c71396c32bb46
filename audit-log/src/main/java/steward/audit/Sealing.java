package steward.audit;

import java.time.Duration;

/// How far sealing is behind.
///
/// @param unsealedRows counted up to 10 000
/// @param lag age of the oldest of them; zero where none waits
record Sealing(long unsealedRows, Duration lag) {

    static final Sealing UP_TO_DATE = new Sealing(0, Duration.ZERO);
}
