package steward.contracts.cases;

import java.util.List;

/// Why a case is as urgent as it is: inputs, versions and contributions, so that the judgement can be explained and repeated.
///
/// @param policyRelease the release that it was judged under
/// @param creditSeconds how much earlier than its age the case ranks; the sum of the contributions, bounded
/// @param contributions what each input added, in seconds of credit
/// @param standing of the sender who reported last, 0 to 1; 0.5 for one without history
/// @param reports how many reports the case has
/// @param distinctSenders how many senders they come from
/// @param unknown inputs that had no value: unknown is counted, never taken for false
public record Assessment(
        String policyRelease,
        long creditSeconds,
        List<Contribution> contributions,
        TextRisk textRisk,
        double standing,
        long reports,
        long distinctSenders,
        List<String> unknown) {

    public Assessment {
        contributions = List.copyOf(contributions);
        unknown = List.copyOf(unknown);
    }

    /// One input's part of the credit.
    ///
    /// @param because in words a policy manager understands, without content or identities
    public record Contribution(String input, long seconds, String because) {}
}
