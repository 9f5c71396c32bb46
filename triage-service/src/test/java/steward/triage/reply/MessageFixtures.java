package steward.triage.reply;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.Event;
import steward.contracts.id.ClientId;
import steward.contracts.id.EventId;
import steward.contracts.id.Ids;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.MediaReference;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.Reporter;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.submission.ThreadEntry;
import steward.contracts.topic.SenderKey;

/// Messages to a support desk, as product systems send them: the writer owns what is shown. Varied one thing at a time.
public record MessageFixtures(
        String name,
        String client,
        ReporterKind kind,
        @Nullable String writer,
        @Nullable Boolean minor,
        @Nullable String owner,
        @Nullable String text,
        @Nullable String note,
        String category,
        List<MediaReference> media,
        @Nullable String url,
        Map<String, Object> attributes) {

    private static final Instant NOON = Instant.parse("2026-06-01T12:00:00Z");

    public static MessageFixtures message(String text) {
        return new MessageFixtures(
                "m1",
                "social-app",
                ReporterKind.USER,
                "ana",
                null,
                "ana",
                text,
                null,
                "feedback",
                List.of(),
                null,
                Map.of());
    }

    public MessageFixtures called(String other) {
        return new MessageFixtures(
                other,
                client,
                kind,
                writer,
                minor,
                owner,
                text,
                note,
                category,
                media,
                url,
                attributes);
    }

    public MessageFixtures to(String other) {
        return new MessageFixtures(
                name,
                other,
                kind,
                writer,
                minor,
                owner,
                text,
                note,
                category,
                media,
                url,
                attributes);
    }

    MessageFixtures by(ReporterKind who, @Nullable String id) {
        return new MessageFixtures(
                name, client, who, id, minor, id, text, note, category, media, url, attributes);
    }

    MessageFixtures ofAMinor() {
        return new MessageFixtures(
                name,
                client,
                kind,
                writer,
                true,
                owner,
                text,
                note,
                category,
                media,
                url,
                attributes);
    }

    public MessageFixtures about(@Nullable String whose) {
        return new MessageFixtures(
                name,
                client,
                kind,
                writer,
                minor,
                whose,
                text,
                note,
                category,
                media,
                url,
                attributes);
    }

    MessageFixtures showing(@Nullable String what) {
        return new MessageFixtures(
                name,
                client,
                kind,
                writer,
                minor,
                owner,
                what,
                note,
                category,
                media,
                url,
                attributes);
    }

    public MessageFixtures noting(@Nullable String words) {
        return new MessageFixtures(
                name,
                client,
                kind,
                writer,
                minor,
                owner,
                text,
                words,
                category,
                media,
                url,
                attributes);
    }

    public MessageFixtures as(String claimed) {
        return new MessageFixtures(
                name,
                client,
                kind,
                writer,
                minor,
                owner,
                text,
                note,
                claimed,
                media,
                url,
                attributes);
    }

    public MessageFixtures withAPicture() {
        MediaReference picture =
                new MediaReference(
                        MediaReference.Kind.IMAGE,
                        "https://media.example/1",
                        "c".repeat(64),
                        null,
                        null);
        return new MessageFixtures(
                name,
                client,
                kind,
                writer,
                minor,
                owner,
                text,
                note,
                category,
                List.of(picture),
                url,
                attributes);
    }

    MessageFixtures at(String where) {
        return new MessageFixtures(
                name,
                client,
                kind,
                writer,
                minor,
                owner,
                text,
                note,
                category,
                media,
                where,
                attributes);
    }

    MessageFixtures with(String attribute, Object value) {
        return new MessageFixtures(
                name,
                client,
                kind,
                writer,
                minor,
                owner,
                text,
                note,
                category,
                media,
                url,
                Map.of(attribute, value));
    }

    ReportReceived fact() {
        return fact(List.of());
    }

    ReportReceived fact(List<ThreadEntry> thread) {
        return new ReportReceived(
                new SubmissionId(name),
                new ClientId(client),
                NOON,
                null,
                new Reporter(kind, writer, "de", minor, null, List.of()),
                new Subject(
                        "web",
                        "message",
                        name,
                        null,
                        url,
                        owner == null ? null : new Subject.Owner(owner, null, null, null, null),
                        text,
                        "en",
                        media,
                        thread,
                        null,
                        false,
                        null,
                        null,
                        attributes),
                category,
                null,
                note,
                "DE",
                null,
                null,
                null);
    }

    public Event<SubmissionFact> event() {
        return new Event<>(
                new EventId(Ids.derivedFrom("message", name).toString()),
                "/steward/intake",
                NOON,
                SenderKey.of(new ClientId(client), kind, writer, new SubmissionId(name)).value(),
                0,
                null,
                fact());
    }
}
