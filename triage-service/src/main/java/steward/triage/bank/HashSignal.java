package steward.triage.bank;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import steward.contracts.submission.MediaReference;
import steward.triage.signal.Finding.HashMatch;
import steward.triage.signal.Finding.MediaMatched;
import steward.triage.signal.Findings;
import steward.triage.signal.Reading;
import steward.triage.signal.Reported;
import steward.triage.signal.Signal;
import steward.triage.signal.WhyUnknown;

/// Which banks hold media of the report, by the hashes given with it. Unknown where no medium has a hash.
public final class HashSignal implements Signal {

    private static final Duration COST = Duration.ofNanos(50_000);
    private static final Duration LIMIT = Duration.ofMillis(500);

    /// Media and matches beyond are left out: more say no more.
    private static final int MOST = 100;

    private final Supplier<HashBanks> banks;

    /// @param banks as they stand at the moment of asking
    public HashSignal(Supplier<HashBanks> banks) {
        this.banks = banks;
    }

    @Override
    public String name() {
        return "hashes";
    }

    @Override
    public Duration cost() {
        return COST;
    }

    @Override
    public Duration limit() {
        return LIMIT;
    }

    @Override
    public Reading read(Reported reported, Findings soFar) {
        HashBanks now = banks.get();
        List<HashMatch> matches = new ArrayList<>();
        boolean any = false;
        for (MediaReference media :
                reported.media().subList(0, Math.min(MOST, reported.media().size()))) {
            any |= media.sha256() != null || media.pdq() != null;
            matches.addAll(now.exactly(media.sha256()));
            matches.addAll(now.near(media.pdq()));
        }
        if (!any) {
            return Reading.unknown(WhyUnknown.NO_INPUT);
        }
        matches.sort(
                Comparator.comparing(HashMatch::confirmed)
                        .reversed()
                        .thenComparingInt(HashMatch::distance));
        return Reading.known(new MediaMatched(matches.subList(0, Math.min(MOST, matches.size()))));
    }
}
