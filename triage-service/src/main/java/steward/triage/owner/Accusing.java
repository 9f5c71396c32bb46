package steward.triage.owner;

import java.util.ArrayList;
import java.util.List;
import steward.contracts.id.SubmissionId;
import steward.triage.standing.Accusation;

/// In which submissions one account reported another one, the latest few.
///
/// @param touchedAt milliseconds since 1970
public record Accusing(List<SubmissionId> submissions, long touchedAt) {

    static final Accusing NONE = new Accusing(List.of(), 0);

    private static final int KEPT = 3;

    public Accusing {
        submissions = List.copyOf(submissions);
    }

    Accusing after(Accusation accusation) {
        List<SubmissionId> more = new ArrayList<>(submissions);
        more.remove(accusation.submission());
        more.add(accusation.submission());
        return new Accusing(
                more.subList(Math.max(0, more.size() - KEPT), more.size()),
                Math.max(touchedAt, accusation.at().toEpochMilli()));
    }
}
