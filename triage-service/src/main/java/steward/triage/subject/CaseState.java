package steward.triage.subject;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.CaseKey;
import steward.contracts.cases.Confirmation;
import steward.contracts.id.CaseId;
import steward.contracts.id.DecisionId;
import steward.triage.assessment.Evidence;
import steward.triage.repetition.Likeness;

/// What triage remembers of the one case of a case key: ids, hashes and counts, never content.
///
/// @param region pinned at opening
/// @param sequence of the last event that triage wrote about the case
/// @param receivedAt when the first of its reports was received, also where another one opened the case
/// @param clearances as told last
/// @param contents hashes of the contents that the case holds, the latest {@link #CONTENTS_KEPT}
/// @param decision the standing decision; null while the case is open
/// @param confirmation set once it is confirmed
/// @param touchedAt milliseconds since 1970
/// @param owner key of the account that owns the subject; null where none is known
/// @param likeness of the content that the case was opened with; null where there is nothing to compare
/// @param ranking what it is ranked anew with; null for what an older version remembered
public record CaseState(
        CaseId caseId,
        String region,
        long sequence,
        Instant receivedAt,
        Evidence evidence,
        List<String> clearances,
        List<String> contents,
        @Nullable DecisionId decision,
        @Nullable Confirmation confirmation,
        long touchedAt,
        @Nullable String owner,
        @Nullable Likeness likeness,
        @Nullable Ranking ranking) {

    /// What a judgement without a report needs beside the evidence.
    ///
    /// @param standing of the sender who reported last
    record Ranking(CaseKey key, double standing) {}

    static final int CONTENTS_KEPT = 16;

    public CaseState {
        clearances = List.copyOf(clearances);
        contents = List.copyOf(contents);
    }

    /// Whether a case holds this content already.
    boolean holds(String contentHash) {
        return contents.contains(contentHash);
    }

    /// What its decision says of a content: something only where its reports never showed another one.
    @JsonIgnore
    @Nullable Likeness onlyContent() {
        return contents.size() == 1 ? likeness : null;
    }

    @JsonIgnore
    boolean isOpen() {
        return decision == null;
    }

    CaseState decided(DecisionId by, long at) {
        return new CaseState(
                caseId,
                region,
                sequence,
                receivedAt,
                evidence,
                clearances,
                contents,
                by,
                confirmation,
                at,
                owner,
                likeness,
                ranking);
    }

    CaseState reopened(long at) {
        return new CaseState(
                caseId,
                region,
                sequence,
                receivedAt,
                evidence,
                clearances,
                contents,
                null,
                confirmation,
                at,
                owner,
                likeness,
                ranking);
    }

    /// With what is known of it besides its reports.
    CaseState knowing(Evidence more) {
        return new CaseState(
                caseId,
                region,
                sequence,
                receivedAt,
                more,
                clearances,
                contents,
                decision,
                confirmation,
                touchedAt,
                owner,
                likeness,
                ranking);
    }

    CaseState told(long lastSequence, List<String> clearancesNow) {
        return new CaseState(
                caseId,
                region,
                lastSequence,
                receivedAt,
                evidence,
                clearancesNow,
                contents,
                decision,
                confirmation,
                touchedAt,
                owner,
                likeness,
                ranking);
    }

    static List<String> plus(List<String> contents, String contentHash) {
        if (contents.contains(contentHash)) {
            return contents;
        }
        List<String> more = new ArrayList<>(contents);
        more.add(contentHash);
        return more.subList(Math.max(0, more.size() - CONTENTS_KEPT), more.size());
    }
}
