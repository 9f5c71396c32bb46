package steward.audit.chain;

import org.jspecify.annotations.Nullable;

/// A sign that somebody changed the log or its chain from outside.
///
/// @param chain `service/cell`
/// @param entry id of the row of `audit_entry`; null where a seal is meant
/// @param seal number of the row of `audit_seal`; null where no seal lists the entry
/// @param says what was seen
public record Finding(
        Kind kind, String chain, @Nullable Long entry, @Nullable Long seal, String says) {

    /// Kinds of findings.
    public enum Kind {
        ALTERED_ROW(
                "compare the row with the same row of a backup from before; the seal proves that it read otherwise"),
        REMOVED_ROW("restore the row from a backup; the seal proves that there was one"),
        INSERTED_ROW("treat it as forged: no seal vouches for it; keep it as evidence"),
        ALTERED_SEAL(
                "take the seal from a backup; its entries are proved by the head on `seals` only if that backup's hash is equal"),
        CUT_TAIL(
                "restore the database to the newest seal that was told; after a restore from an older copy this names what was lost"),
        REWRITTEN_CHAIN(
                "nothing from this seal on is proved; restore from a backup whose head is the one on `seals`"),
        UNWITNESSED(
                "the topic lost records or never had them: find out why; the chain itself holds, but nothing outside of the database confirms it");

        private final String advice;

        Kind(String advice) {
            this.advice = advice;
        }

        /// What to do.
        public String advice() {
            return advice;
        }
    }

    static Finding ofEntry(Kind kind, String chain, long entry, @Nullable Long seal, String says) {
        return new Finding(kind, chain, entry, seal, says);
    }

    static Finding ofSeal(Kind kind, String chain, long seal, String says) {
        return new Finding(kind, chain, null, seal, says);
    }
}
