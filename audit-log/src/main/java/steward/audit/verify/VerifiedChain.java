package steward.audit.verify;

import java.util.List;
import steward.audit.chain.Finding;
import steward.audit.chain.Gap;

/// What came of verifying one chain.
///
/// @param seals how many it has
/// @param entries how many the log has
/// @param waiting entries without a seal yet
/// @param head hash of the last seal
/// @param declaredLost seals that restores from older copies have lost, as they declared
record VerifiedChain(
        String chain,
        long seals,
        long entries,
        long waiting,
        String head,
        List<Gap> declaredLost,
        List<Finding> findings) {}
