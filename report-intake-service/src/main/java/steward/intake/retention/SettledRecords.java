package steward.intake.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import steward.messaging.Purgeable;

/// What of intake's own tables is removed, and when.
@ApplicationScoped
class SettledRecords {

    private static final String FEED =
            """
            delete from feed_item where ctid = any (array
                (select ctid from feed_item where answered_at < clock_timestamp() - make_interval(secs => :seconds)
                 limit :most for update skip locked))
            """;

    private static final String RECEIPTS =
            """
            delete from submission where submission_id = any (array
                (select submission_id from submission where received_at < clock_timestamp() - make_interval(secs => :seconds)
                 limit :most for update skip locked))
            """;

    /// After their receipts. A step that came before its receipt is younger than this.
    private static final String STEPS =
            """
            delete from submission_step where ctid = any (array
                (select s.ctid from submission_step s
                 where s.at < clock_timestamp() - make_interval(secs => :seconds)
                   and not exists (select 1 from submission r where r.submission_id = s.submission_id)
                 limit :most for update skip locked))
            """;

    /// The longest that a topic keeps its records.
    private static final Duration TOPICS_KEEP = Duration.ofDays(14);

    private final RetentionConfig config;

    SettledRecords(RetentionConfig config) {
        this.config = config;
        if (config.feed().compareTo(TOPICS_KEEP) <= 0
                || config.status().compareTo(TOPICS_KEEP) <= 0) {
            throw new IllegalStateException(
                    "steward.intake.retention.* must be longer than topics keep their records, 14 days");
        }
    }

    @Produces
    @Singleton
    Purgeable feed() {
        return new Purgeable("feed_item", FEED, config.feed());
    }

    @Produces
    @Singleton
    Purgeable receipts() {
        return new Purgeable("submission", RECEIPTS, config.status());
    }

    @Produces
    @Singleton
    Purgeable steps() {
        return new Purgeable("submission_step", STEPS, config.status());
    }
}
