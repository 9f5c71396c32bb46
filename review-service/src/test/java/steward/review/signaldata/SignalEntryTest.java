package steward.review.signaldata;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import steward.contracts.signal.HashEntryPublished;
import steward.contracts.signal.HashEntryPublished.Algorithm;

class SignalEntryTest {

    private static final HashEntryPublished MEDIUM =
            new HashEntryPublished("b", Algorithm.SHA256, "a".repeat(64), "spam", false);

    @Test
    void whoProposedItDoesNotApproveIt() {
        assertThat(in(EntryState.PROPOSED).approval("ana")).isEqualTo(Move.Refused.OWN);
        assertThat(in(EntryState.PROPOSED).approval("ben")).isEqualTo(new Move.Made());
    }

    @Test
    void whoApprovedItMaySayItAgain() {
        assertThat(in(EntryState.PUBLISHED).approval("ben")).isEqualTo(new Move.Same());
        assertThat(in(EntryState.PUBLISHED).approval("cem")).isInstanceOf(Move.Refused.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SUPERSEDED", "REFUSED", "WITHDRAWN"})
    void whatHasEndedIsNotApproved(EntryState state) {
        assertThat(in(state).approval("cem")).isInstanceOf(Move.Refused.class);
    }

    @Test
    void anybodyRefusesWhatIsProposedAndNothingElse() {
        assertThat(in(EntryState.PROPOSED).refusal("ana")).isEqualTo(new Move.Made());
        assertThat(in(EntryState.REFUSED).refusal("ben")).isEqualTo(new Move.Same());
        assertThat(in(EntryState.PUBLISHED).refusal("ana")).isInstanceOf(Move.Refused.class);
        assertThat(in(EntryState.WITHDRAWN).refusal("ben")).isInstanceOf(Move.Refused.class);
    }

    @Test
    void theSameWishOfTheSamePersonIsARepetition() {
        // Given
        SignalEntry stands = in(EntryState.PUBLISHED);

        // Then
        assertThat(stands.isRepeatedBy(asked("ana", 1))).isTrue();
        assertThat(stands.isRepeatedBy(asked("ben", 1))).isFalse();
        assertThat(stands.isRepeatedBy(asked("ana", 2))).isFalse();
    }

    @Test
    void anEntrySaysWhatIsTold() {
        assertThat(in(EntryState.PROPOSED).fact()).isEqualTo(MEDIUM.ofRevision(1));
    }

    private static SignalEntry asked(String by, int revision) {
        return SignalEntry.proposed(MEDIUM, revision, "a test", by, Instant.EPOCH);
    }

    private static SignalEntry in(EntryState state) {
        SignalEntry asked = asked("ana", 1);
        String approver = state == EntryState.PROPOSED ? null : "ben";
        boolean ended = state != EntryState.PROPOSED && state != EntryState.PUBLISHED;
        return new SignalEntry(
                asked.key(),
                1,
                asked.kind(),
                asked.content(),
                state,
                asked.because(),
                asked.proposedBy(),
                asked.proposedAt(),
                null,
                approver,
                approver == null ? null : Instant.EPOCH,
                ended ? "ben" : null,
                ended ? Instant.EPOCH : null,
                ended ? "a test" : null,
                null);
    }
}
