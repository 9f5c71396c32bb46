package steward.review.decision;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.review.policy.ClauseInMarket;
import steward.review.policy.Policy;

/// Which words a judgement on a case is held against, and which its decider read. Pure. Days are in UTC.
///
/// @param read the release in force when the decider got the case, or one that they say they have read since
/// @param inForce the release in force now
/// @param market the legal market of the case
/// @param posted the day the content was posted; null where the product named none
/// @param reported the day of the first report
/// @param strikes sum of what the author's account has and has not expired; 0 where the account is not known
/// @param waited how long the case waited for answers from outside; null for never
/// @param interim what a rule restricted meanwhile; null where nothing is
record Grounds(
        Policy read,
        Policy inForce,
        String market,
        @Nullable LocalDate posted,
        LocalDate reported,
        int strikes,
        @Nullable Duration waited,
        @Nullable StandingInterim interim) {

    /// Of a case that never waited, with nothing restricted meanwhile.
    Grounds(
            Policy read,
            Policy inForce,
            String market,
            @Nullable LocalDate posted,
            LocalDate reported,
            int strikes) {
        this(read, inForce, market, posted, reported, strikes, null, null);
    }

    /// A clause as it governs a piece of content.
    ///
    /// @param day whose version and overlays count
    /// @param addsStrike false for content that is older than the clause
    record Governs(ClauseInMarket stands, LocalDate day, boolean addsStrike) {}

    /// What governs this content now; empty where no version of the clause does.
    Optional<Governs> governing(String clause) {
        return governing(clause, inForce);
    }

    /// What governed it in the words that the decider read.
    Optional<Governs> asRead(String clause) {
        return governing(clause, read);
    }

    /// The clause as what governs this content stands in another territory; empty where no version of it does.
    Optional<Clause> standsIn(String clause, String territory) {
        return inForce.versionsOf(clause)
                .flatMap(versions -> versions.governing(posted, reported))
                .map(found -> inForce.inMarket(found.clause(), territory, found.day()).clause());
    }

    private Optional<Governs> governing(String clause, Policy policy) {
        return policy.versionsOf(clause)
                .flatMap(versions -> versions.governing(posted, reported))
                .map(found ->
                        new Governs(
                                policy.inMarket(found.clause(), market, found.day()),
                                found.day(),
                                found.addsStrike()));
    }
}
