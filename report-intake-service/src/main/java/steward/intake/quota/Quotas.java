package steward.intake.quota;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import steward.contracts.id.ClientId;
import steward.contracts.submission.ReporterKind;
import steward.intake.quota.Allowance.UsedUp;
import steward.intake.quota.Allowance.Whose;
import steward.intake.quota.Allowance.Within;

/// What clients and senders may still send. The severest claims have a lane of their own, for the client and, narrower, for each sender: a claim costs
/// nothing to make, so a sender that makes many soon counts like any other. Memory is bounded; thread-safe.
@ApplicationScoped
public class Quotas {

    /// More clients than one installation has.
    private static final int CLIENTS = 100_000;

    private final Clock clock;
    private final Buckets clients;
    private final Buckets severestOfClients;
    private final Buckets senders;
    private final Buckets severestOfSenders;
    private final Buckets anonymous;

    Quotas(QuotaConfig config, Clock clock) {
        this.clock = clock;
        this.clients =
                new Buckets(
                        new Rate(config.client().perSecond(), config.client().burst()), CLIENTS);
        this.severestOfClients =
                new Buckets(
                        new Rate(config.severest().perSecond(), config.severest().burst()),
                        CLIENTS);
        this.senders =
                new Buckets(
                        new Rate(config.sender().perSecond(), config.sender().burst()),
                        config.senders());
        this.severestOfSenders =
                new Buckets(
                        new Rate(
                                config.severest().senderPerSecond(),
                                config.severest().senderBurst()),
                        config.senders());
        this.anonymous =
                new Buckets(
                        new Rate(
                                config.sender().anonymousPerSecond(),
                                config.sender().anonymousBurst()),
                        CLIENTS);
    }

    /// Counts one report, if there is room for it.
    ///
    /// @param senderId null for a sender without one
    /// @param severest whether it claims a category of the highest severity
    public synchronized Allowance take(
            ClientId client, ReporterKind kind, @Nullable String senderId, boolean severest) {
        Instant now = clock.instant();
        String whole = client.value();
        String sender = whole + '/' + kind + '/' + senderId;
        if (severest && hasReserved(whole, sender, now)) {
            severestOfClients.take(whole, now);
            severestOfSenders.take(sender, now);
            return new Within();
        }
        return switch (kind) {
            case AUTOMATED, STAFF, TRUSTED_FLAGGER -> takeOf(whole, now);
            case ANONYMOUS -> takeOf(anonymous, whole, whole, now);
            case USER -> takeOf(senders, sender, whole, now);
        };
    }

    private boolean hasReserved(String client, String sender, Instant now) {
        return severestOfClients.of(client, now).hasOne()
                && severestOfSenders.of(sender, now).hasOne();
    }

    private Allowance takeOf(Buckets buckets, String owner, String client, Instant now) {
        Bucket left = buckets.of(owner, now);
        if (!left.hasOne()) {
            return new UsedUp(Whose.SENDER, left.wait(buckets.rate()));
        }
        Allowance allowance = takeOf(client, now);
        if (allowance instanceof Within) {
            buckets.take(owner, now);
        }
        return allowance;
    }

    private Allowance takeOf(String client, Instant now) {
        Bucket left = clients.of(client, now);
        if (!left.hasOne()) {
            return new UsedUp(Whose.CLIENT, left.wait(clients.rate()));
        }
        clients.take(client, now);
        return new Within();
    }
}
