package steward.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/// A row of the outbox as the relay reads it; written and marked by statements only.
@Entity
@Immutable
@Table(name = "outbox")
class OutboxRow {

    @Id private long id;

    @Column(name = "cell")
    private String cell = "";

    private String topic = "";

    private String key = "";

    private String value = "";

    /// When Kafka had committed it; null before.
    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    /// For Hibernate.
    OutboxRow() {}

    long id() {
        return id;
    }

    OutboxRecord record() {
        return new OutboxRecord(topic, key, value);
    }
}
