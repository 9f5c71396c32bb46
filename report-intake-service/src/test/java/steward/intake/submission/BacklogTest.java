package steward.intake.submission;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// When new submissions queue behind others.
class BacklogTest {

    private final Backlog backlog = new Backlog();

    @Test
    void isAheadUntilALookSaysOtherwise() {
        assertThat(backlog.isAhead()).isTrue();

        backlog.foundNone(backlog.mark());

        assertThat(backlog.isAhead()).isFalse();
    }

    @Test
    void isAheadAsSoonAsOneIsAdded() {
        // Given
        backlog.foundNone(backlog.mark());

        // When
        backlog.adding();

        // Then
        assertThat(backlog.isAhead()).isTrue();
    }

    @Test
    void aLookThatBeganBeforeAnAdditionProvesNothing() {
        // Given
        long mark = backlog.mark();
        backlog.adding();
        backlog.added();

        // When
        backlog.foundNone(mark);

        // Then
        assertThat(backlog.isAhead()).isTrue();
    }

    @Test
    void aLookDuringAnAdditionProvesNothing() {
        // Given
        backlog.adding();
        long mark = backlog.mark();

        // When
        backlog.foundNone(mark);

        // Then
        assertThat(backlog.isAhead()).isTrue();
    }
}
